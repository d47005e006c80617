package org.agentmitra.schedules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.presentations.PresentationPage;
import org.agentmitra.presentations.PresentationPages;
import org.agentmitra.presentations.Showings;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans when presentations show. Times of one agent never overlap. */
@Service
@Transactional
class Slots {
    static final String PUBLISH = "presentations.publish";

    private static final String ROWS = "select s.*, p.name, a.name as agent from presentation_slots s"
            + " join presentations p on p.id = s.presentation_id join agents a on a.id = s.agent_id where ";
    private static final int SHOWN = 100;

    private final JdbcClient jdbc;
    private final PresentationPages pages;
    private final Showings showings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Slots(JdbcClient jdbc, PresentationPages pages, Showings showings, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.pages = pages;
        this.showings = showings;
        this.events = events;
        this.clock = clock;
    }

    /** What shows now and later, the next first, at most a hundred; one query. */
    List<Slot> queue(Viewer viewer) {
        return rows(viewer, "s.state in ('PLANNED', 'SHOWN')", "s.starts_at, s.id", SHOWN);
    }

    /** Something shows until another is chosen, by nobody's plan. @param agent name of whose it is */
    record Unplanned(UUID presentation, String name, String agent) {}

    /** What shows now without a plan, at most a hundred; one query. */
    List<Unplanned> unplanned(Viewer viewer) {
        Scope.Condition sight = sight(viewer, "presentations.read");
        return jdbc.sql("select p.id, p.name, a.name as agent from presentations p join agents a on a.id = p.agent_id"
                        + " where p.active and not exists (select 1 from presentation_slots s"
                        + " where s.presentation_id = p.id and s.state = 'SHOWN') and " + sight.sql()
                        + " order by a.name, p.id limit " + SHOWN)
                .params(sight.parameters())
                .query((row, n) ->
                        new Unplanned(row.getObject("id", UUID.class), row.getString("name"), row.getString("agent")))
                .list();
    }

    /** What was, the latest first; one query. */
    List<Slot> past(Viewer viewer) {
        return rows(viewer, "s.state in ('OVER', 'MISSED', 'ENDED')", "s.starts_at desc, s.id desc", 10);
    }

    private List<Slot> rows(Viewer viewer, String states, String order, int most) {
        Scope.Condition sight = sight(viewer, "presentations.read");
        return jdbc.sql(ROWS + states + " and " + sight.sql() + " order by " + order + " limit " + most)
                .params(sight.parameters())
                .query((row, n) -> slot(row, viewer.zone()))
                .list();
    }

    private static Scope.Condition sight(Viewer viewer, String permission) {
        return viewer.scope(permission).condition("p.scope_path", "cast(null as uuid)");
    }

    /**
     * Plans a time.
     *
     * @param until null for until something else shows
     * @throws NotFound when the viewer may not publish the presentation
     * @throws Refused when another one shows then, or it cannot be shown as it is
     */
    void plan(Viewer viewer, UUID presentation, Instant from, @Nullable Instant until) {
        UUID agent = showings.agentAlone(viewer, presentation);
        PresentationPage page = pages.page(viewer, presentation);
        if (!page.ready()) {
            throw new Refused("from", "presentations.lacks");
        }
        if (overlaps(agent, utc(from), until == null ? null : utc(until))) {
            throw new Refused("from", "schedules.overlap");
        }
        UUID id = Ids.next();
        jdbc.sql("insert into presentation_slots"
                        + " (id, agent_id, presentation_id, starts_at, ends_at, state, made_by, made_at)"
                        + " values (:id, :agent, :presentation, :from, cast(:until as timestamp with time zone),"
                        + " 'PLANNED', :by, :now)")
                .param("id", id)
                .param("agent", agent)
                .param("presentation", presentation)
                .param("from", utc(from))
                .param("until", until == null ? null : utc(until))
                .param("by", viewer.user())
                .param("now", utc(clock.instant()))
                .update();
        events.publishEvent(new SlotChanged(
                viewer.user(),
                presentation,
                "presentation.planned",
                until == null ? Map.of("from", from) : Map.of("from", from, "until", until)));
    }

    /** One without an end shows until the next begins, so only its beginning counts. */
    private boolean overlaps(UUID agent, OffsetDateTime from, @Nullable OffsetDateTime until) {
        return jdbc.sql(
                                "select count(*) from presentation_slots where agent_id = :agent and state in ('PLANNED', 'SHOWN')"
                                        + " and starts_at < :until and coalesce(ends_at, starts_at + interval '1' second) > :from")
                        .param("agent", agent)
                        .param("from", from)
                        .param("until", until == null ? from.plusSeconds(1) : until)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Ends a time; what shows because of it stops. One that is over stays so. */
    void end(Viewer viewer, UUID id) {
        Scope.Condition sight = sight(viewer, PUBLISH);
        Slot slot = jdbc.sql(ROWS + "s.id = :id and " + sight.sql())
                .param("id", id)
                .params(sight.parameters())
                .query((row, n) -> slot(row, viewer.zone()))
                .optional()
                .orElseThrow(() -> new NotFound("time", id));
        if (slot.open() && moved(id, slot.state(), Slot.State.ENDED)) {
            if (slot.state() == Slot.State.SHOWN) {
                before(id)
                        .ifPresentOrElse(
                                other -> showings.change(viewer.user(), slot.presentation(), other),
                                () -> showings.change(viewer.user(), slot.presentation(), null));
            }
            events.publishEvent(
                    new SlotChanged(viewer.user(), slot.presentation(), "presentation.unplanned", Map.of()));
        }
    }

    Optional<UUID> before(UUID slot) {
        return Optional.ofNullable(jdbc.sql("select before_id from presentation_slots where id = ?")
                        .param(slot)
                        .query((row, n) -> new Object[] {row.getObject(1, UUID.class)})
                        .single()[0])
                .map(UUID.class::cast);
    }

    /** Whether it was in that state until now. */
    boolean moved(UUID slot, Slot.State from, Slot.State to) {
        return jdbc.sql("update presentation_slots set state = ? where id = ? and state = ?")
                        .params(to.name(), slot, from.name())
                        .update()
                > 0;
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Slot slot(ResultSet row, ZoneId zone) throws SQLException {
        OffsetDateTime until = row.getObject("ends_at", OffsetDateTime.class);
        return new Slot(
                row.getObject("id", UUID.class),
                row.getObject("presentation_id", UUID.class),
                row.getString("name"),
                row.getString("agent"),
                Slot.State.valueOf(row.getString("state")),
                row.getObject("starts_at", OffsetDateTime.class)
                        .atZoneSameInstant(zone)
                        .toOffsetDateTime(),
                until == null ? null : until.atZoneSameInstant(zone).toOffsetDateTime());
    }
}
