package org.agentmitra.scenes;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.agentmitra.demo.Scene;
import org.agentmitra.demo.Stage;
import org.agentmitra.presentations.Drafts;
import org.agentmitra.presentations.Showings;
import org.agentmitra.shared.Viewer;
import org.agentmitra.slides.Slide;
import org.agentmitra.slides.SlideDeck;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the senior agent shows on her page and on those of her customers: slides of a template that came with the portal. */
@Component
@Profile("demo")
class ShowScene implements Scene {
    private static final UUID TEMPLATE = UUID.fromString("0b1e0000-0000-7000-8000-000000000004");

    private final Drafts drafts;
    private final Showings showings;
    private final JdbcClient jdbc;

    ShowScene(Drafts drafts, Showings showings, JdbcClient jdbc) {
        this.drafts = drafts;
        this.showings = showings;
        this.jdbc = jdbc;
    }

    @Override
    public void play(Stage stage) {
        Viewer agent = stage.staff("senior");
        stage.ago(Duration.ofDays(5), () -> show(agent));
    }

    private void show(Viewer agent) {
        List<Slide> slides = SlideDeck.read(jdbc.sql("select deck_en from blueprints where id = ?")
                .param(TEMPLATE)
                .query(String.class)
                .single());
        showings.show(agent.user(), drafts.make(agent, "Evenings of your own", "en", slides));
    }
}
