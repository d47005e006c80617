package org.agentmitra.kycdesk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentmitra.kyc.CaseState;
import org.agentmitra.kycfiles.Risk;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** The queue of cases, the longest waiting first; four queries. */
@Component
class QueueList {
    static final int PAGE = 25;
    private static final int MOST = PageOf.CAP + 1;

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    QueueList(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    PageOf<QueueRow> page(Viewer viewer, QueueFilter filter, @Nullable QueueKey after, @Nullable QueueKey before) {
        Map<String, Object> parameters = parameters(viewer);
        String where = "kyc_cases k where " + filter.condition();
        int total = count(where, parameters);
        QueueKey edge = before != null ? before : after;
        if (edge != null) {
            String sign = before != null ? "<" : ">";
            where += " and k.waiting_since " + sign + "= :keyAt and (k.waiting_since, k.id) " + sign
                    + " (:keyAt, :keyId)";
            parameters.put("keyAt", edge.since());
            parameters.put("keyId", edge.id());
        }
        String direction = before != null ? " desc" : "";
        String order = " order by k.waiting_since" + direction + ", k.id" + direction;
        List<QueueRow> rows = jdbc.query(
                "select k.*, h.name as holder_name from (select k.* from " + where + order + " limit " + (PAGE + 1)
                        + ") k left join users h on h.id = k.holder_id and k.held_until > :now" + order,
                parameters,
                (row, number) -> row(row, viewer));
        return PageOf.cut(
                rows,
                PAGE,
                PageOf.Way.of(after, before),
                total,
                row -> row.place().toString());
    }

    /** These cases, as far as there are any; one query. */
    List<QueueRow> rows(Viewer viewer, List<UUID> ids) {
        Map<String, Object> parameters = parameters(viewer);
        parameters.put("ids", ids);
        return jdbc.query(
                "select k.*, h.name as holder_name from kyc_cases k left join users h on h.id = k.holder_id"
                        + " and k.held_until > :now where k.id in (:ids)",
                parameters,
                (row, number) -> row(row, viewer));
    }

    /** One query for the states, and one for the rest. */
    QueueCounts counts(Viewer viewer, @Nullable CaseState shown) {
        Map<String, Object> parameters = parameters(viewer);
        String states = Stream.concat(
                        Stream.of(counted(QueueCounts.WAITING, null)),
                        Arrays.stream(CaseState.values()).map(state -> counted(state.name(), state)))
                .collect(Collectors.joining(" union all "));
        Map<String, Integer> byState = new HashMap<>();
        jdbc.query(states, parameters, row -> {
            byState.put(row.getString(1), row.getInt(2));
        });
        return new QueueCounts(byState, others(shown, parameters));
    }

    /** How many wait for a reviewer. */
    int waiting() {
        return count("kyc_cases k where k.waits = true", Map.of());
    }

    private Map<String, Integer> others(@Nullable CaseState shown, Map<String, Object> parameters) {
        Map<String, String> conditions = new HashMap<>();
        conditions.put(QueueCounts.LATE, "k.waiting_since < :due");
        for (Holding holding : Holding.values()) {
            conditions.put(holding.name(), holding.condition());
        }
        for (Risk risk : Risk.values()) {
            conditions.put(risk.name(), "coalesce(k.risk, k.risk_proposed) = '" + risk.name() + "'");
        }
        List<String> names = List.copyOf(conditions.keySet());
        String sums = names.stream()
                .map(name -> "sum(case when " + conditions.get(name) + " then 1 else 0 end)")
                .collect(Collectors.joining(", "));
        String oldest = "select k.* from kyc_cases k where " + QueueFilter.condition(shown)
                + " order by k.waiting_since, k.id limit " + MOST;
        Map<String, Integer> found = new HashMap<>();
        jdbc.query("select " + sums + " from (" + oldest + ") k", parameters, row -> {
            for (int i = 0; i < names.size(); i++) {
                found.put(names.get(i), row.getInt(i + 1));
            }
        });
        return found;
    }

    private static String counted(String name, @Nullable CaseState state) {
        return "select '" + name + "', count(*) from (select 1 from kyc_cases k where " + QueueFilter.condition(state)
                + " limit " + MOST + ") c";
    }

    private int count(String from, Map<String, Object> parameters) {
        Integer count = jdbc.queryForObject(
                "select count(*) from (select 1 from " + from + " limit " + MOST + ") c", parameters, Integer.class);
        return count == null ? 0 : count;
    }

    private Map<String, Object> parameters(Viewer viewer) {
        if (!(viewer.scope("kyc.read") instanceof Scope.Everything)) {
            throw new NotFound("kyc cases", viewer.user());
        }
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("me", viewer.user());
        parameters.put("now", now);
        parameters.put("due", now.minus(QueueRow.TARGET));
        return parameters;
    }

    private QueueRow row(ResultSet row, Viewer viewer) throws SQLException {
        OffsetDateTime since = row.getObject("waiting_since", OffsetDateTime.class);
        String risk = row.getString("risk");
        String holder = row.getString("holder_name");
        return new QueueRow(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("name"),
                CaseState.valueOf(row.getString("state")),
                since.atZoneSameInstant(viewer.zone()).toOffsetDateTime(),
                row.getBoolean("waits") ? Duration.between(since.toInstant(), clock.instant()) : null,
                Risk.valueOf(risk == null ? row.getString("risk_proposed") : risk),
                holder,
                holder != null && viewer.user().equals(row.getObject("holder_id", UUID.class)));
    }
}
