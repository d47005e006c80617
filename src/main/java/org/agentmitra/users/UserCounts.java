package org.agentmitra.users;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.agentmitra.accounts.UserStatus;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Viewer;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** How many users the viewer sees by status and by role, whatever else the list is narrowed to; capped. */
@Component
class UserCounts {
    /** Among more users below the viewer nothing is counted. */
    private static final int FEW = 3_000;

    private static final String HELD =
            "(r.starts_at is null or r.starts_at <= :now) and (r.expires_at is null or r.expires_at > :now)";

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    UserCounts(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Names of all roles, the highest first. */
    List<String> roles() {
        return jdbc.query("select name from roles order by rank desc, name", (row, number) -> row.getString(1));
    }

    /** Without those that are too costly to count; one query. */
    Map<String, Integer> byStatus(Viewer viewer) {
        List<String> statuses =
                Arrays.stream(UserStatus.values()).map(UserStatus::name).toList();
        return counted(
                viewer,
                statuses,
                "select 1 from users u where u.status = ",
                "select u.status from users u where u.id in ");
    }

    /** Without those that are too costly to count; one query. */
    Map<String, Integer> byRole(Viewer viewer, List<String> roles) {
        return counted(
                viewer,
                roles,
                "select 1 from user_roles r where " + HELD + " and r.role = ",
                "select r.role from user_roles r where " + HELD + " and r.user_id in ");
    }

    private Map<String, Integer> counted(Viewer viewer, List<String> values, String all, String among) {
        Map<String, Object> parameters =
                new HashMap<>(Map.of("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC))));
        Optional<Narrowing> sight = Sight.narrowing(viewer, "users.read", viewer.today(clock));
        String sql;
        if (sight.isPresent()) {
            parameters.putAll(sight.get().parameters());
            String seen = "(select distinct s.user_id from (" + sight.get().ids() + " limit " + FEW + ") s)";
            sql = "select v, count(*), (select count(*) from " + seen + " d) from (" + among + seen
                    + ") as found (v) group by v";
        } else {
            values.forEach(value -> parameters.put("value" + values.indexOf(value), value));
            sql = IntStream.range(0, values.size())
                    .mapToObj(i -> "select cast(:value" + i + " as varchar(40)), count(*), 0 from (" + all + ":value"
                            + i + " limit " + (PageOf.CAP + 1) + ") c" + i)
                    .collect(Collectors.joining(" union all "));
        }
        List<Count> found =
                jdbc.query(sql, parameters, (row, number) -> new Count(row.getString(1), row.getInt(2), row.getInt(3)));
        if (found.stream().anyMatch(count -> count.seen >= FEW)) {
            return Map.of();
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        values.forEach(value -> counts.put(value, 0));
        found.forEach(count -> counts.put(count.value, count.users));
        return counts;
    }

    /** @param seen users below the viewer; 0 where that does not matter */
    private record Count(String value, int users, int seen) {}
}
