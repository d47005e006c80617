package org.agentmitra.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The alerts, the latest first, and looking into them. */
@Service
class AlertList {
    static final int PAGE = 25;
    private static final String ALL =
            "select l.*, u.name as by_name from alerts l left join users u on u.id = l.acknowledged_by where ";

    private final NamedParameterJdbcTemplate jdbc;
    private final EventList events;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    AlertList(NamedParameterJdbcTemplate jdbc, EventList events, ApplicationEventPublisher publisher, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** @param open whether only those that nobody looked into are wanted */
    public PageOf<AlertRow> page(boolean open, ZoneId zone, @Nullable UUID after, @Nullable UUID before) {
        String where = open ? "l.acknowledged_at is null" : "true";
        Map<String, Object> parameters = new HashMap<>();
        UUID edge = before != null ? before : after;
        String behind = "";
        if (edge != null) {
            behind = before != null ? " and l.id > :edge" : " and l.id < :edge";
            parameters.put("edge", edge);
        }
        String order = before != null ? " order by l.id" : " order by l.id desc";
        List<AlertRow> rows = new ArrayList<>(jdbc.query(
                ALL + where + behind + order + " limit " + (PAGE + 1), parameters, (row, number) -> row(row, zone)));
        boolean more = rows.size() > PAGE;
        if (more) {
            rows.removeLast();
        }
        List<AlertRow> page = named(before != null ? rows.reversed() : rows);
        boolean previous = !page.isEmpty() && (before != null ? more : after != null);
        boolean next = !page.isEmpty() && (before != null || more);
        return new PageOf<>(
                page,
                count(where),
                next ? page.getLast().id().toString() : null,
                previous ? page.getFirst().id().toString() : null);
    }

    /** Alerts that nobody looked into, counted as far as the list counts. */
    public int open() {
        return count("l.acknowledged_at is null");
    }

    private int count(String where) {
        Integer count = jdbc.queryForObject(
                "select count(*) from (select 1 from alerts l where " + where + " limit " + (PageOf.CAP + 1) + ") c",
                Map.of(),
                Integer.class);
        return count == null ? 0 : count;
    }

    /** @throws NotFound when there is none */
    public AlertRow find(UUID id, ZoneId zone) {
        List<AlertRow> found = jdbc.query(ALL + "l.id = :id", Map.of("id", id), (row, number) -> row(row, zone));
        return named(found).stream().findFirst().orElseThrow(() -> new NotFound("alert", id));
    }

    /**
     * Somebody looked into the alert.
     *
     * @param note what was found or done
     * @throws Refused when somebody else did so before
     */
    @Transactional
    public void acknowledge(Viewer viewer, UUID id, String note) {
        AlertRow alert = find(id, viewer.zone());
        int done = jdbc.update(
                "update alerts set acknowledged_at = :now, acknowledged_by = :by, note = :note"
                        + " where id = :id and acknowledged_at is null",
                Map.of(
                        "now",
                        OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)),
                        "by",
                        viewer.user(),
                        "note",
                        note.strip(),
                        "id",
                        id));
        if (done == 0) {
            throw new Refused("note", "security.alert.already");
        }
        publisher.publishEvent(
                new AlertAcknowledged(viewer.user(), id, alert.rule().slug()));
    }

    private List<AlertRow> named(List<AlertRow> rows) {
        Map<String, String> names = events.names(rows.stream()
                .filter(row -> !row.rule().byAddress())
                .map(row -> UUID.fromString(row.about()))
                .distinct()
                .toList());
        return rows.stream()
                .map(row -> row.named(names.getOrDefault(row.about(), row.about())))
                .toList();
    }

    private static AlertRow row(ResultSet row, ZoneId zone) throws SQLException {
        OffsetDateTime acknowledged = row.getObject("acknowledged_at", OffsetDateTime.class);
        return new AlertRow(
                row.getObject("id", UUID.class),
                AlertRule.of(row.getString("rule")),
                row.getString("about"),
                row.getString("about"),
                row.getInt("events"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                local(row.getObject("raised_at", OffsetDateTime.class), zone),
                acknowledged == null ? null : local(acknowledged, zone),
                row.getString("by_name"),
                row.getString("note"));
    }

    private static OffsetDateTime local(OffsetDateTime moment, ZoneId zone) {
        return moment.atZoneSameInstant(zone).toOffsetDateTime();
    }
}
