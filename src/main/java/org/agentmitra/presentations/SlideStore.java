package org.agentmitra.presentations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.agentmitra.shared.Ids;
import org.agentmitra.slides.Art;
import org.agentmitra.slides.Call;
import org.agentmitra.slides.Slide;
import org.agentmitra.slides.SlideKind;
import org.agentmitra.slides.SlideLayout;
import org.agentmitra.slides.SlideLook;
import org.agentmitra.slides.SlideWords;
import org.agentmitra.slides.Tone;
import org.agentmitra.slides.Transition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The slides of presentations, in order. In the caller's transaction, which holds the presentation's version. */
@Repository
class SlideStore {
    private static final String COLUMNS =
            "kind, picture_id, video_id, alt, art, layout, title, subtitle, body, text_tone, ground_tone,"
                    + " veil, seconds, transition, call_kind, call_text, call_target, locked";

    private static final String VALUES =
            ":kind, :picture, :video, :alt, :art, :layout, :title, :subtitle, :body, :text, :ground, :veil,"
                    + " :seconds, :transition, :call, :callText, :callTarget, :locked";

    private final JdbcClient jdbc;

    SlideStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In order; one query. */
    List<Slide> of(UUID presentation) {
        return jdbc.sql("select * from slides where presentation_id = ? order by position")
                .param(presentation)
                .query(SlideStore::slide)
                .list();
    }

    /** Of its slides, in order: what is known by it stays the same wherever it is put. */
    List<UUID> ids(UUID presentation) {
        return jdbc.sql("select id from slides where presentation_id = ? order by position")
                .param(presentation)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Whether any slide anywhere has it. */
    boolean taken(UUID id) {
        return jdbc.sql("select count(*) from slides where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void add(UUID presentation, int position, UUID id, Slide slide) {
        with(
                        slide,
                        jdbc.sql("insert into slides (id, presentation_id, position, " + COLUMNS
                                + ") values (:id, :presentation, :position, " + VALUES + ")"))
                .param("id", id)
                .param("presentation", presentation)
                .param("position", position)
                .update();
    }

    void replace(UUID presentation, int position, Slide slide) {
        with(
                        slide,
                        jdbc.sql(
                                "update slides set kind = :kind, picture_id = :picture, video_id = :video, alt = :alt, art = :art, layout = :layout,"
                                        + " title = :title, subtitle = :subtitle, body = :body, text_tone = :text,"
                                        + " ground_tone = :ground, veil = :veil, seconds = :seconds, transition = :transition,"
                                        + " call_kind = :call, call_text = :callText, call_target = :callTarget, locked = :locked"
                                        + " where presentation_id = :presentation and position = :position"))
                .param("presentation", presentation)
                .param("position", position)
                .update();
    }

    /** Puts these in place of all there are; thirty at most. */
    void replaceAll(UUID presentation, List<Slide> slides) {
        replaceAll(presentation, slides, List.of());
    }

    /** @param ids of the slides, as far as they are known; those behind get new ones */
    void replaceAll(UUID presentation, List<Slide> slides, List<UUID> ids) {
        removeAll(presentation);
        for (int i = 0; i < slides.size(); i++) {
            add(presentation, i + 1, i < ids.size() ? ids.get(i) : Ids.next(), slides.get(i));
        }
    }

    void remove(UUID presentation, int position) {
        jdbc.sql("delete from slides where presentation_id = ? and position = ?")
                .params(presentation, position)
                .update();
        shift(presentation, position + 1, Integer.MAX_VALUE, -1);
    }

    void removeAll(UUID presentation) {
        jdbc.sql("delete from slides where presentation_id = ?")
                .param(presentation)
                .update();
    }

    /** Puts a slide elsewhere; those between make room. */
    void move(UUID presentation, int from, int to) {
        place(presentation, from, 0);
        if (to > from) {
            shift(presentation, from + 1, to, -1);
        } else {
            shift(presentation, to, from - 1, 1);
        }
        place(presentation, 0, to);
    }

    /** In two steps below nought and back: the database compares positions row by row. */
    private void shift(UUID presentation, int first, int last, int by) {
        jdbc.sql("update slides set position = -(position + ?) where presentation_id = ? and position between ? and ?")
                .params(by, presentation, first, last)
                .update();
        jdbc.sql("update slides set position = -position where presentation_id = ? and position < 0")
                .param(presentation)
                .update();
    }

    private void place(UUID presentation, int from, int to) {
        jdbc.sql("update slides set position = ? where presentation_id = ? and position = ?")
                .params(to, presentation, from)
                .update();
    }

    private static JdbcClient.StatementSpec with(Slide slide, JdbcClient.StatementSpec sql) {
        return sql.param("kind", slide.kind().name())
                .param("picture", slide.picture())
                .param("video", slide.video())
                .param("alt", slide.alt())
                .param("art", slide.art() == null ? null : slide.art().name(), Types.VARCHAR)
                .param("layout", slide.look().layout().name())
                .param("title", slide.words().title())
                .param("subtitle", slide.words().subtitle())
                .param("body", slide.words().body())
                .param("text", slide.look().text().name())
                .param("ground", slide.look().ground().name())
                .param("veil", slide.look().veil())
                .param("seconds", slide.look().seconds())
                .param("transition", slide.look().transition().name())
                .param("call", slide.call().kind().name())
                .param("callText", slide.call().text())
                .param("callTarget", slide.call().target())
                .param("locked", slide.locked());
    }

    private static Slide slide(ResultSet row, int number) throws SQLException {
        return new Slide(
                SlideKind.valueOf(row.getString("kind")),
                row.getObject("picture_id", UUID.class),
                row.getObject("video_id", UUID.class),
                row.getString("alt"),
                row.getString("art") == null ? null : Art.valueOf(row.getString("art")),
                new SlideWords(row.getString("title"), row.getString("subtitle"), row.getString("body")),
                new SlideLook(
                        SlideLayout.valueOf(row.getString("layout")),
                        Tone.valueOf(row.getString("text_tone")),
                        Tone.valueOf(row.getString("ground_tone")),
                        row.getInt("veil"),
                        row.getInt("seconds"),
                        Transition.valueOf(row.getString("transition"))),
                new Call(
                        Call.Kind.valueOf(row.getString("call_kind")),
                        row.getString("call_text"),
                        row.getString("call_target")),
                row.getBoolean("locked"));
    }
}
