package org.agentmitra.presentations;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentmitra.slides.Slide;
import org.agentmitra.slides.SlideDeck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last states of a draft's slides, to go back and forth between. In the caller's transaction. */
@Component
class Revisions {
    /** How far back it goes. */
    static final int KEPT = 50;

    /** What is saved of one slide within this time is one change: it was typed in one go. */
    private static final Duration IN_ONE_GO = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final SlideStore slides;
    private final Clock clock;

    Revisions(JdbcClient jdbc, SlideStore slides, Clock clock) {
        this.jdbc = jdbc;
        this.slides = slides;
        this.clock = clock;
    }

    /** Makes sure that the state before a change can be come back to. */
    void before(UUID presentation) {
        int at = at(presentation);
        if (!has(presentation, at)) {
            add(presentation, at, "");
        }
    }

    /** @param what was done; the same once more soon after takes the place of the state before it */
    void after(UUID presentation, String what) {
        int at = at(presentation);
        jdbc.sql("delete from slide_revisions where presentation_id = ? and (number > ? or number < ?)")
                .params(presentation, at, at - KEPT)
                .update();
        if (inOneGo(presentation, at, what)) {
            jdbc.sql("update slide_revisions set slides = ?, slide_ids = ? where presentation_id = ? and number = ?")
                    .params(SlideDeck.write(slides.of(presentation)), ids(presentation), presentation, at)
                    .update();
        } else {
            add(presentation, at + 1, what);
            point(presentation, at + 1);
        }
    }

    /**
     * Goes to the state before or after.
     *
     * @param by -1 or 1
     * @return how it was there; empty when there is no such state
     */
    Optional<State> step(UUID presentation, int by) {
        int to = at(presentation) + by;
        Optional<State> there = jdbc.sql(
                        "select slides, slide_ids from slide_revisions where presentation_id = ? and number = ?")
                .params(presentation, to)
                .query((row, number) ->
                        new State(SlideDeck.read(row.getString("slides")), ids(row.getString("slide_ids"))))
                .optional();
        if (there.isPresent()) {
            point(presentation, to);
        }
        return there;
    }

    /**
     * The slides of a draft as they were.
     *
     * @param ids what they were known by; none in a state from before those were kept
     */
    record State(List<Slide> slides, List<UUID> ids) {}

    /** Which ways there are; one query. */
    Steps steps(UUID presentation) {
        return jdbc.sql("select (select count(*) from slide_revisions r where r.presentation_id = p.id"
                        + " and r.number = p.revision - 1) as back, (select count(*) from slide_revisions r"
                        + " where r.presentation_id = p.id and r.number = p.revision + 1) as forth"
                        + " from presentations p where p.id = ?")
                .param(presentation)
                .query((row, number) -> new Steps(row.getInt("back") > 0, row.getInt("forth") > 0))
                .single();
    }

    /** Whether there is a change to take back, and one to make again. */
    record Steps(boolean back, boolean forth) {}

    void forget(UUID presentation) {
        jdbc.sql("delete from slide_revisions where presentation_id = ?")
                .param(presentation)
                .update();
    }

    private boolean inOneGo(UUID presentation, int at, String what) {
        return jdbc.sql("select count(*) from slide_revisions"
                                + " where presentation_id = ? and number = ? and what = ? and made_at > ?")
                        .params(presentation, at, what, now().minus(IN_ONE_GO))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private boolean has(UUID presentation, int number) {
        return jdbc.sql("select count(*) from slide_revisions where presentation_id = ? and number = ?")
                        .params(presentation, number)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private int at(UUID presentation) {
        return jdbc.sql("select revision from presentations where id = ?")
                .param(presentation)
                .query(Integer.class)
                .single();
    }

    private void point(UUID presentation, int number) {
        jdbc.sql("update presentations set revision = ? where id = ?")
                .params(number, presentation)
                .update();
    }

    private void add(UUID presentation, int number, String what) {
        jdbc.sql("insert into slide_revisions (presentation_id, number, what, slides, slide_ids, made_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(presentation, number, what, SlideDeck.write(slides.of(presentation)), ids(presentation), now())
                .update();
    }

    private String ids(UUID presentation) {
        return slides.ids(presentation).stream().map(UUID::toString).collect(Collectors.joining(" "));
    }

    private static List<UUID> ids(String text) {
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split(" ", -1)).map(UUID::fromString).toList();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
