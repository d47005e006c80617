package org.agentmitra.styles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.media.PictureShelf;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.slides.Slide;
import org.agentmitra.slides.SlideLook;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What agents prefer for their presentations. */
@Service
@Transactional
public class Styles {
    private final JdbcClient jdbc;
    private final PictureShelf pictures;
    private final ApplicationEventPublisher events;

    Styles(JdbcClient jdbc, PictureShelf pictures, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.pictures = pictures;
        this.events = events;
    }

    /** A new slide as the agent prefers it. */
    public Slide blank(UUID agent) {
        StyleForm style = find(agent).orElseGet(StyleForm::usual);
        SlideLook usual = SlideLook.USUAL;
        return Slide.blank()
                .styled(new SlideLook(
                        style.place(), style.words(), style.behind(), usual.veil(), style.stays(), usual.transition()));
    }

    /** @throws NotFound when the viewer makes no presentations */
    static UUID maker(Viewer viewer) {
        UUID agent = viewer.agent();
        if (agent == null) {
            throw new NotFound("agent of", viewer.user());
        }
        return agent;
    }

    StyleForm of(Viewer viewer) {
        return find(maker(viewer)).orElseGet(StyleForm::usual);
    }

    private Optional<StyleForm> find(UUID agent) {
        return jdbc.sql("select * from show_styles where agent_id = ?")
                .param(agent)
                .query((row, n) -> style(row))
                .optional();
    }

    /** @throws Refused when the logo is not one of the agent's pictures */
    void keep(Viewer viewer, StyleForm form) {
        UUID agent = maker(viewer);
        UUID logo = form.picture();
        if (logo != null && !pictures.has(agent, logo)) {
            throw new Refused("logo", "presentations.picture.unknown");
        }
        jdbc.sql("merge into show_styles s using (select cast(:agent as uuid) as agent_id) a"
                        + " on (s.agent_id = a.agent_id)"
                        + " when matched then update set logo_id = cast(:logo as uuid), contact = :contact,"
                        + " text_tone = :text, ground_tone = :ground, layout = :layout, seconds = :seconds,"
                        + " branded = :branded"
                        + " when not matched then insert"
                        + " (agent_id, logo_id, contact, text_tone, ground_tone, layout, seconds, branded)"
                        + " values (a.agent_id, cast(:logo as uuid), :contact, :text, :ground, :layout, :seconds,"
                        + " :branded)")
                .param("agent", agent)
                .param("logo", logo == null ? null : logo.toString(), Types.VARCHAR)
                .param("contact", form.contact())
                .param("text", form.words().name())
                .param("ground", form.behind().name())
                .param("layout", form.place().name())
                .param("seconds", form.stays())
                .param("branded", form.branded() != null)
                .update();
        events.publishEvent(new StyleChanged(viewer.user(), agent, "agent.presentation_style_changed", Map.of()));
    }

    private static StyleForm style(ResultSet row) throws SQLException {
        return new StyleForm(
                row.getString("logo_id"),
                row.getString("contact"),
                row.getString("text_tone"),
                row.getString("ground_tone"),
                row.getString("layout"),
                String.valueOf(row.getInt("seconds")),
                row.getBoolean("branded") ? "true" : null);
    }
}
