package org.agentmitra.editions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentmitra.presentations.PresentationChanged;
import org.agentmitra.presentations.SlideDesk;
import org.agentmitra.presentations.Slideshows;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.slides.Slide;
import org.agentmitra.slides.SlideDeck;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was published and what was brought back; in the transaction in which that happens. */
@Service
@Transactional
class Editions {
    private static final String ROWS = "select e.number, e.reason, e.slides, e.slide_ids, e.made_at, u.name as by_name"
            + " from presentation_editions e left join users u on u.id = e.made_by where e.presentation_id = ?";
    private static final int SHOWN = 100;

    private final JdbcClient jdbc;
    private final Slideshows shows;
    private final SlideDesk desk;
    private final Clock clock;

    Editions(JdbcClient jdbc, Slideshows shows, SlideDesk desk, Clock clock) {
        this.jdbc = jdbc;
        this.shows = shows;
        this.desk = desk;
        this.clock = clock;
    }

    /** The latest hundred, the last first; the caller made sure that the viewer may see them. */
    List<Edition> of(UUID presentation, ZoneId zone) {
        return jdbc.sql(ROWS + " order by e.number desc limit " + SHOWN)
                .param(presentation)
                .query((row, n) -> edition(row, zone))
                .list();
    }

    /** @throws NotFound when there is none; the caller made sure that the viewer may see it */
    Edition of(UUID presentation, int number, ZoneId zone) {
        return jdbc.sql(ROWS + " and e.number = ?")
                .params(presentation, number)
                .query((row, n) -> edition(row, zone))
                .optional()
                .orElseThrow(() -> new NotFound("edition", number));
    }

    /** @throws Refused unless the presentation is a draft and was seen as it is */
    void restore(Viewer viewer, UUID presentation, int number, @Nullable Long seen) {
        Edition then = of(presentation, number, viewer.zone());
        desk.replaceAll(viewer, presentation, seen, then.slides(), then.keys(), "restored", Map.of("edition", number));
    }

    @EventListener
    void keep(PresentationChanged changed) {
        switch (changed.action()) {
            case "presentation.published" -> keep(changed, Edition.Reason.PUBLISHED);
            case "presentation.restored" -> keep(changed, Edition.Reason.RESTORED);
            case "presentation.deleted" ->
                jdbc.sql("delete from presentation_editions where presentation_id = ?")
                        .param(changed.presentation())
                        .update();
            default -> {}
        }
    }

    /** Who publishes again what was kept last adds nothing; slides that were made anew may be known by something else. */
    private void keep(PresentationChanged changed, Edition.Reason reason) {
        List<Slide> slides = shows.slides(changed.presentation());
        Optional<Edition> last = jdbc.sql(ROWS + " order by e.number desc fetch first 1 rows only")
                .param(changed.presentation())
                .query((row, n) -> edition(row, ZoneOffset.UTC))
                .optional();
        if (reason == Edition.Reason.PUBLISHED
                && last.map(Edition::slides).filter(slides::equals).isPresent()) {
            jdbc.sql("update presentation_editions set slide_ids = ? where presentation_id = ? and number = ?")
                    .params(
                            keys(changed.presentation()),
                            changed.presentation(),
                            last.get().number())
                    .update();
            return;
        }
        jdbc.sql(
                        "insert into presentation_editions (presentation_id, number, reason, slides, slide_ids, made_by, made_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        changed.presentation(),
                        last.map(Edition::number).orElse(0) + 1,
                        reason.name(),
                        SlideDeck.write(slides),
                        keys(changed.presentation()),
                        changed.actor(),
                        OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
    }

    private static Edition edition(ResultSet row, ZoneId zone) throws SQLException {
        String by = row.getString("by_name");
        return new Edition(
                row.getInt("number"),
                Edition.Reason.valueOf(row.getString("reason")),
                by == null ? "" : by,
                row.getObject("made_at", OffsetDateTime.class)
                        .atZoneSameInstant(zone)
                        .toOffsetDateTime(),
                SlideDeck.read(row.getString("slides")),
                keys(row.getString("slide_ids")));
    }

    private String keys(UUID presentation) {
        return shows.keys(presentation).stream().map(UUID::toString).collect(Collectors.joining(" "));
    }

    private static List<UUID> keys(String text) {
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split(" ", -1)).map(UUID::fromString).toList();
    }
}
