package org.agentmitra.clearances;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.presentations.Slideshow;
import org.agentmitra.presentations.Slideshows;
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

/** Asks, comments and decides. Who asked is never who decides; the database holds that too. */
@Service
@Transactional
class ClearanceDesk {
    private static final String ROWS = "select c.*, p.name, a.name as agent, u.name as by_name, d.name as decided_name"
            + " from clearances c join presentations p on p.id = c.presentation_id"
            + " join agents a on a.id = p.agent_id left join users u on u.id = c.asked_by"
            + " left join users d on d.id = c.decided_by where ";
    private static final int SHOWN = 100;

    private final Clearances clearances;
    private final Slideshows shows;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClearanceDesk(
            Clearances clearances, Slideshows shows, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.clearances = clearances;
        this.shows = shows;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What waits first, then the latest; at most a hundred that the viewer made or may decide on. One query. */
    List<ClearanceCase.Line> list(Viewer viewer) {
        Scope.Condition sight = sight(viewer);
        return jdbc.sql(ROWS + sight.sql()
                        + " order by case when c.state = 'OPEN' then 0 else 1 end, c.asked_at desc, c.id limit "
                        + SHOWN)
                .params(sight.parameters())
                .query((row, n) -> new ClearanceCase.Line(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("agent"),
                        known(row.getString("by_name")),
                        at(row.getObject("asked_at", OffsetDateTime.class), viewer.zone()),
                        Clearance.State.valueOf(row.getString("state"))))
                .list();
    }

    /** Either permission lets somebody read a case. */
    private static Scope.Condition sight(Viewer viewer) {
        Scope.Condition made = viewer.scope("presentations.update").condition("p.scope_path", "cast(null as uuid)");
        Scope.Condition judged =
                viewer.scope(ClearanceMoved.PERMISSION).condition("p.scope_path", "cast(null as uuid)");
        Map<String, Object> parameters = new HashMap<>(made.parameters());
        parameters.putAll(judged.parameters());
        return new Scope.Condition("(" + made.sql() + " or " + judged.sql() + ")", parameters);
    }

    /** @throws NotFound when the viewer neither made it nor may decide on it */
    ClearanceCase get(Viewer viewer, UUID id) {
        Scope.Condition sight = sight(viewer);
        boolean judge = viewer.may(ClearanceMoved.PERMISSION);
        return jdbc.sql(ROWS + "c.id = :id and " + sight.sql())
                .param("id", id)
                .params(sight.parameters())
                .query((row, n) -> {
                    UUID presentation = row.getObject("presentation_id", UUID.class);
                    Slideshow show =
                            shows.of(viewer, judge ? ClearanceMoved.PERMISSION : "presentations.update", presentation);
                    boolean own = viewer.user().equals(row.getObject("asked_by", UUID.class));
                    return new ClearanceCase(
                            id,
                            presentation,
                            row.getString("name"),
                            known(row.getString("by_name")),
                            at(row.getObject("asked_at", OffsetDateTime.class), viewer.zone()),
                            Clearance.State.valueOf(row.getString("state")),
                            known(row.getString("decided_name")),
                            row.getString("reason"),
                            show,
                            comments(id, viewer.zone()),
                            ClearanceGate.print(shows.slides(presentation)).equals(row.getString("print")),
                            own,
                            judge && !own);
                })
                .optional()
                .orElseThrow(() -> new NotFound("clearance", id));
    }

    private List<ClearanceCase.Comment> comments(UUID id, ZoneId zone) {
        return jdbc.sql("select m.position, m.text, m.made_at, u.name from clearance_comments m"
                        + " left join users u on u.id = m.made_by where m.clearance_id = ? order by m.made_at, m.id"
                        + " limit 200")
                .param(id)
                .query((row, n) -> new ClearanceCase.Comment(
                        row.getInt("position"),
                        known(row.getString("name")),
                        at(row.getObject("made_at", OffsetDateTime.class), zone),
                        row.getString("text")))
                .list();
    }

    /**
     * Asks for a second person's word on the slides as they are. What was asked before is withdrawn; the same again is
     * what was asked.
     */
    UUID ask(Viewer viewer, UUID presentation) {
        shows.of(viewer, "presentations.update", presentation);
        jdbc.sql("select id from presentations where id = ? for update")
                .param(presentation)
                .query((row, n) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .single();
        String print = ClearanceGate.print(shows.slides(presentation));
        List<UUID> open = jdbc.sql("select id from clearances where presentation_id = ? and state = 'OPEN'")
                .param(presentation)
                .query((row, n) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
        for (UUID id : open) {
            ClearanceCase before = get(viewer, id);
            if (before.current()) {
                return id;
            }
            withdraw(viewer, id);
        }
        Clearance clearance = Clearance.ask(presentation, print, viewer.user(), clock.instant());
        did(viewer, clearance, "presentation.clearance_asked", "");
        return clearance.id();
    }

    /** @throws Refused unless it is open */
    void withdraw(Viewer viewer, UUID id) {
        Clearance clearance = found(viewer, id);
        if (!viewer.may("presentations.update")) {
            throw new NotFound("clearance to withdraw", id);
        }
        clearance.withdraw();
        did(viewer, clearance, "presentation.clearance_withdrawn", "");
    }

    /** @throws Refused as {@link Clearance#decide} does, and a no without a reason */
    void decide(Viewer viewer, UUID id, boolean yes, String reason) {
        ClearanceCase asked = get(viewer, id);
        if (!viewer.may(ClearanceMoved.PERMISSION)) {
            throw new NotFound("clearance to decide", id);
        }
        if (!yes && reason.isBlank()) {
            throw new Refused("reason", "clearances.reason.blank");
        }
        Clearance clearance = found(viewer, id);
        clearance.decide(
                yes, reason, ClearanceGate.print(shows.slides(asked.presentation())), viewer.user(), clock.instant());
        did(viewer, clearance, yes ? "presentation.clearance_given" : "presentation.clearance_refused", reason);
    }

    /** @param position of the slide; 0 for the whole */
    void comment(Viewer viewer, UUID id, int position, String text) {
        ClearanceCase asked = get(viewer, id);
        if (!asked.open() || position < 0 || position > asked.show().frames().size()) {
            throw new NotFound("slide to comment", position);
        }
        jdbc.sql("insert into clearance_comments (id, clearance_id, position, text, made_by, made_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        id,
                        position,
                        text,
                        viewer.user(),
                        OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
        event(viewer, found(viewer, id), "presentation.clearance_commented", "");
    }

    private Clearance found(Viewer viewer, UUID id) {
        get(viewer, id);
        return clearances.findById(id).orElseThrow(() -> new NotFound("clearance", id));
    }

    private void did(Viewer viewer, Clearance clearance, String action, String reason) {
        clearances.saveAndFlush(clearance);
        event(viewer, clearance, action, reason);
    }

    private void event(Viewer viewer, Clearance clearance, String action, String reason) {
        events.publishEvent(jdbc.sql("select name, scope_path from presentations where id = ?")
                .param(clearance.presentation())
                .query((row, n) -> new ClearanceMoved(
                        viewer.user(),
                        clearance.id(),
                        clearance.presentation(),
                        action,
                        clearance.askedBy(),
                        row.getString("name"),
                        known(row.getString("scope_path")),
                        viewer.name(),
                        reason))
                .single());
    }

    private static OffsetDateTime at(OffsetDateTime time, ZoneId zone) {
        return time.atZoneSameInstant(zone).toOffsetDateTime();
    }

    private static String known(@Nullable String name) {
        return name == null ? "" : name;
    }
}
