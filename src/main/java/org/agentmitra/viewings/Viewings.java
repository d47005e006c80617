package org.agentmitra.viewings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.keys.FieldHash;
import org.agentmitra.presentations.Slideshow;
import org.agentmitra.shared.Ids;
import org.agentmitra.shows.ShowOpened;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes down that presentations are looked at. A visitor counts once a day; whoever asks not to be followed counts each
 * time, and nothing more is written down.
 */
@Component
class Viewings {
    /** A slide was seen that was in view for so long. */
    static final int SEEN_MILLIS = 500;

    private static final String FIELD = "viewings.visitor.";
    private static final Logger log = LoggerFactory.getLogger(Viewings.class);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final FieldHash hashes;
    private final Clock clock;
    private final ZoneId office;

    Viewings(
            JdbcClient jdbc,
            JdbcTemplate batches,
            FieldHash hashes,
            Clock clock,
            @Value("${portal.zone}") ZoneId office) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.hashes = hashes;
        this.clock = clock;
        this.office = office;
    }

    /** Nobody waits in vain for a page because it cannot be counted. */
    @EventListener
    void on(ShowOpened opened) {
        try {
            count(opened);
        } catch (DataAccessException e) {
            log.warn(
                    "A viewing of {} is not counted: {}",
                    opened.show().id(),
                    e.getClass().getName());
        }
    }

    private void count(ShowOpened opened) {
        Slideshow show = opened.show();
        String visitor = opened.visitor();
        jdbc.sql(
                        "insert into viewings (id, presentation_id, edition, slides, link_id, audience, channel, visitor, on_day,"
                                + " begun_at, completed) values (:id, :show, :edition, :slides, :link, :audience, :channel,"
                                + " :visitor, :day, :now, false) on conflict do nothing")
                .param("id", Ids.next())
                .param("show", show.id())
                .param("edition", show.edition())
                .param("slides", show.frames().size())
                .param("link", opened.link())
                .param("audience", opened.audience().name())
                .param("channel", opened.channel().name())
                .param("visitor", visitor == null ? null : hashes.of(FIELD + show.id(), visitor))
                .param("day", today())
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
    }

    /** How long the slides were in view, at most so far; told again it changes nothing. @param seen what is told */
    void watched(Slideshow show, String visitor, Watched seen) {
        UUID viewing = of(show, visitor, seen.edition()).orElse(null);
        if (viewing == null) {
            return;
        }
        List<Object[]> begun = new ArrayList<>();
        List<Object[]> longer = new ArrayList<>();
        seen.millis(show.frames().size()).forEach((position, millis) -> {
            begun.add(new Object[] {viewing, position, millis});
            longer.add(new Object[] {millis, viewing, position, millis});
        });
        batches.batchUpdate(
                "insert into viewing_slides (viewing_id, position, millis) values (?, ?, ?) on conflict do nothing",
                begun);
        batches.batchUpdate(
                "update viewing_slides set millis = ? where viewing_id = ? and position = ? and millis < ?", longer);
        jdbc.sql("update viewings set completed = true where id = :id and not completed and slides <="
                        + " (select count(*) from viewing_slides s where s.viewing_id = :id and s.millis >= :seen)")
                .param("id", viewing)
                .param("seen", SEEN_MILLIS)
                .update();
        seen.calls(show).forEach(position -> called(show, visitor, position));
    }

    /** The button of a slide was followed; once a viewing. @param visitor null for who asks not to be followed */
    void called(Slideshow show, @Nullable String visitor, int position) {
        String edition = show.edition();
        UUID viewing = visitor == null ? null : of(show, visitor, edition).orElse(null);
        jdbc.sql("insert into viewing_calls (id, presentation_id, edition, viewing_id, position, on_day)"
                        + " values (:id, :show, :edition, :viewing, :position, :day) on conflict do nothing")
                .param("id", Ids.next())
                .param("show", show.id())
                .param("edition", edition)
                .param("viewing", viewing)
                .param("position", position)
                .param("day", today())
                .update();
    }

    /** The visitor's viewing of today, or of yesterday when that goes on past midnight. */
    private Optional<UUID> of(Slideshow show, String visitor, @Nullable String edition) {
        return jdbc.sql(
                        "select id from viewings where presentation_id = :show and visitor in (:visitor)"
                                + " and edition = :edition and on_day >= :since order by on_day desc, id fetch first 1 rows only")
                .param("show", show.id())
                .param("visitor", hashes.candidates(FIELD + show.id(), visitor))
                .param("edition", edition)
                .param("since", today().minusDays(1))
                .query(UUID.class)
                .optional();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(office));
    }
}
