package org.agentmitra.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.agentmitra.audit.SecurityKind;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Security events among the audit records, the latest first, and their figures. */
@Component
class EventList {
    static final int PAGE = 25;
    static final Duration DAY = Duration.ofHours(24);
    private static final List<SecurityKind> COUNTED =
            List.of(SecurityKind.SIGNED_IN, SecurityKind.FAILED, SecurityKind.LOCKED, SecurityKind.DENIED);

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    EventList(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How many events of a kind there were in the last 24 hours, counted as far as the list counts.
     *
     * @param filter what lists exactly these
     */
    record Figure(SecurityKind kind, int count, EventFilter filter) {}

    /** One query; the list behind each figure has the same bounds. */
    List<Figure> figures() {
        Instant until = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<EventFilter> filters = COUNTED.stream()
                .map(kind -> new EventFilter(kind, null, null, until.minus(DAY), until))
                .toList();
        Map<String, Object> parameters = new HashMap<>();
        List<String> counts = new ArrayList<>();
        for (EventFilter filter : filters) {
            Scope.Condition condition = filter.condition();
            parameters.putAll(condition.parameters());
            parameters.put("kind" + counts.size(), condition.parameters().get("kind"));
            counts.add(
                    "(" + count(condition.sql().replace(":kind", ":kind" + counts.size())) + ") as n" + counts.size());
        }
        return jdbc.query("select " + String.join(", ", counts), parameters, row -> {
            row.next();
            List<Figure> figures = new ArrayList<>();
            for (int i = 0; i < COUNTED.size(); i++) {
                figures.add(new Figure(COUNTED.get(i), row.getInt(i + 1), filters.get(i)));
            }
            return figures;
        });
    }

    private static String count(String where) {
        return "select count(*) from (select 1 from audit_records a where " + where + " limit " + (PageOf.CAP + 1)
                + ") c";
    }

    PageOf<EventRow> page(EventFilter filter, ZoneId zone, Map<String, String> query) {
        Scope.Condition condition = filter.condition();
        Integer total = jdbc.queryForObject(count(condition.sql()), condition.parameters(), Integer.class);
        EventKey before = EventKey.of(query.get("before")).orElse(null);
        EventKey after = EventKey.of(query.get("after")).orElse(null);
        boolean backwards = before != null;
        List<EventRow> rows = new ArrayList<>(rows(filter, zone, backwards ? before : after, backwards));
        boolean more = rows.size() > PAGE;
        if (more) {
            rows.removeLast();
        }
        List<EventRow> page = named(backwards ? rows.reversed() : rows);
        boolean previous = !page.isEmpty() && (backwards ? more : after != null);
        boolean next = !page.isEmpty() && (backwards || more);
        return new PageOf<>(
                page,
                total == null ? 0 : total,
                next ? page.getLast().key() : null,
                previous ? page.getFirst().key() : null);
    }

    private List<EventRow> rows(EventFilter filter, ZoneId zone, @Nullable EventKey key, boolean backwards) {
        Scope.Condition condition = filter.condition();
        Map<String, Object> parameters = new HashMap<>(condition.parameters());
        String where = condition.sql();
        if (key != null) {
            String sign = backwards ? ">" : "<";
            where += " and a.recorded_at " + sign + "= :keyAt and (a.recorded_at, a.id) " + sign + " (:keyAt, :keyId)";
            parameters.put("keyAt", key.at());
            parameters.put("keyId", key.id());
        }
        String direction = backwards ? "" : " desc";
        return jdbc.query(
                "select a.id, a.recorded_at, a.security, a.action, a.address, coalesce(cast(a.actor_id as varchar),"
                        + " case when a.subject_type = 'account' then a.subject_id end) as person"
                        + " from audit_records a where " + where + " order by " + filter.lead(direction)
                        + "a.recorded_at" + direction + ", a.id"
                        + direction + " limit " + (PAGE + 1),
                parameters,
                (row, number) -> row(row, zone));
    }

    private static EventRow row(ResultSet row, ZoneId zone) throws SQLException {
        OffsetDateTime at = row.getObject("recorded_at", OffsetDateTime.class);
        return new EventRow(
                row.getObject("id", UUID.class),
                at.atZoneSameInstant(zone).toOffsetDateTime(),
                SecurityKind.valueOf(row.getString("security")),
                row.getString("action"),
                row.getString("person"),
                row.getString("person"),
                row.getString("address"),
                at);
    }

    private List<EventRow> named(List<EventRow> rows) {
        List<UUID> people = rows.stream()
                .map(EventRow::user)
                .filter(user -> user != null && user.length() == 36)
                .map(UUID::fromString)
                .distinct()
                .toList();
        Map<String, String> names = names(people);
        return rows.stream()
                .map(row -> new EventRow(
                        row.id(),
                        row.at(),
                        row.kind(),
                        row.action(),
                        row.user() == null ? null : names.getOrDefault(row.user(), row.user()),
                        row.user(),
                        row.address(),
                        row.stored()))
                .toList();
    }

    /** Names of users by id. */
    Map<String, String> names(List<UUID> people) {
        return people.isEmpty()
                ? Map.of()
                : jdbc
                        .query(
                                "select id, name from users where id in (:ids)",
                                Map.of("ids", people),
                                (row, number) -> Map.entry(row.getString(1), row.getString(2)))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
