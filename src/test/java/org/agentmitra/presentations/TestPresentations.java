package org.agentmitra.presentations;

import java.util.List;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.agentmitra.slides.Call;
import org.agentmitra.slides.Slide;
import org.agentmitra.slides.SlideKind;
import org.agentmitra.slides.SlideLayout;
import org.agentmitra.slides.SlideLook;
import org.agentmitra.slides.SlideWords;
import org.agentmitra.slides.Tone;
import org.agentmitra.slides.Transition;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes presentations for tests, by the transitions that pages make. */
@TestComponent
public class TestPresentations {
    private final PresentationService presentations;
    private final SlideDesk slides;
    private final Showings publications;
    private final SlideStore store;
    private final JdbcClient jdbc;

    TestPresentations(
            PresentationService presentations,
            SlideDesk slides,
            Showings publications,
            SlideStore store,
            JdbcClient jdbc) {
        this.presentations = presentations;
        this.slides = slides;
        this.publications = publications;
        this.store = store;
        this.jdbc = jdbc;
    }

    /** A draft with one slide a title. */
    public UUID draft(Viewer viewer, String name, String... titles) {
        UUID id = presentations.create(viewer, new NewPresentation(name, "en", "", null, null, null, List.of()));
        for (String title : titles) {
            add(viewer, id, words(title));
        }
        return id;
    }

    public UUID published(Viewer viewer, String name, String... titles) {
        UUID id = draft(viewer, name, titles);
        publications.publish(viewer, id, version(id));
        return id;
    }

    public void add(Viewer viewer, UUID id, Slide slide) {
        slides.addAll(viewer, id, version(id), List.of(slide));
    }

    public void publish(Viewer viewer, UUID id) {
        publications.publish(viewer, id, version(id));
    }

    public void takeBack(Viewer viewer, UUID id) {
        publications.takeBack(viewer, id, version(id));
    }

    public List<Slide> slides(UUID id) {
        return store.of(id);
    }

    public long version(UUID id) {
        return jdbc.sql("select version from presentations where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    public static Slide words(String title) {
        return Slide.of(new SlideWords(title, "", ""), SlideLook.USUAL);
    }

    /** With a button that leads to another site. */
    public static Slide calling(String title) {
        Slide plain = words(title);
        return new Slide(
                plain.kind(),
                null,
                null,
                "",
                null,
                plain.words(),
                plain.look(),
                new Call(Call.Kind.LINK, "See plans", "https://example.com/plans"),
                false);
    }

    public static Slide picture(@Nullable UUID picture, String alt, String title) {
        return new Slide(
                SlideKind.IMAGE,
                picture,
                null,
                alt,
                null,
                new SlideWords(title, "", ""),
                new SlideLook(SlideLayout.LEFT, Tone.WHITE, Tone.INK, 70, 4, Transition.FADE),
                new Call(Call.Kind.WHATSAPP, "Talk to me", "+919876500001"),
                false);
    }
}
