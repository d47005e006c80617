package org.agentmitra.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.agentmitra.directory.UserDirectory;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** The sessions of all whom the viewer sees, the latest first; a page walks an index and costs the same everywhere. */
@Component
class SessionList {
    static final int PAGE = 25;
    /** Up to so many holders of a role one looks for their sessions, beyond it for sessions of theirs. */
    private static final int FEW = 3_000;
    /** Up to so many sessions of a device are gathered and sorted. */
    private static final int SELDOM = 1_000;

    private static final String OF_DEVICE = "(select x.* from user_sessions x where x.device in ("
            + SessionFilter.DEVICES + ") limit " + Integer.MAX_VALUE + ") s";

    private static final String ORDER = " order by s.started_at%s, s.id%s";
    /** The same where nobody ended any of them: the column leads the index. */
    private static final String UNENDED = " order by s.ended_at%s, s.started_at%s, s.id%s";

    private static final String COLUMNS = "select s.id, s.user_id, u.name, u.email, s.session_id, s.device, s.address,"
            + " s.started_at, s.seen_at, s.ended_at, b.name as ended_by, l.last_access_time, case when "
            + SessionState.OPEN.condition() + " then 1 else 0 end as alive from ";
    private static final String JOINS = " s join users u on u.id = s.user_id"
            + " left join users b on b.id = s.ended_by and s.ended_by <> s.user_id"
            + " left join spring_session l on l.session_id = s.session_id";

    private final NamedParameterJdbcTemplate jdbc;
    private final UserDirectory users;
    private final Clock clock;
    private final Duration lifetime;

    SessionList(
            NamedParameterJdbcTemplate jdbc,
            UserDirectory users,
            Clock clock,
            @Value("${portal.session.lifetime}") Duration lifetime) {
        this.jdbc = jdbc;
        this.users = users;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    PageOf<WatchedSession> page(Viewer viewer, SessionFilter filter, Map<String, String> query) {
        SessionKey before = SessionKey.of(query.get("before")).orElse(null);
        SessionKey after = SessionKey.of(query.get("after")).orElse(null);
        boolean seldom = filter.device() != null && seldom(filter);
        Scope.Condition narrowed = filter.condition(viewer.zone(), rare(filter.role()), named(filter), seldom, now());
        UserDirectory.Seen sight = sight(viewer);
        Map<String, Object> parameters = parameters(sight);
        parameters.putAll(narrowed.parameters());
        String from = (seldom ? OF_DEVICE : "user_sessions s") + " where "
                + sight.condition().sql() + " and " + narrowed.sql();
        int total = count(from, parameters, sight.counted());
        SessionKey key = before == null ? after : before;
        String direction = before == null ? " desc" : "";
        if (key != null) {
            String sign = before == null ? "<" : ">";
            from += " and s.started_at " + sign + "= :keyAt and (s.started_at, s.id) " + sign + " (:keyAt, :keyId)";
            parameters.put("keyAt", key.started());
            parameters.put("keyId", key.id());
        }
        SessionState state = filter.state();
        String order = (state != null && state.unended() ? UNENDED : ORDER).replace("%s", direction);
        String few = "(select s.* from " + from + order + " limit " + (PAGE + 1) + ")";
        List<WatchedSession> read =
                jdbc.query(COLUMNS + few + JOINS + order, parameters, (row, number) -> row(row, viewer.zone()));
        return sight.counted(PageOf.cut(read, PAGE, PageOf.Way.of(after, before), total, WatchedSession::key));
    }

    /** Those of the sessions whom the viewer sees, the latest first; one query, or two. */
    List<WatchedSession> of(Viewer viewer, Collection<UUID> ids) {
        UserDirectory.Seen sight = sight(viewer);
        Map<String, Object> parameters = parameters(sight);
        parameters.put("ids", ids);
        String chosen = "(select s.* from user_sessions s where s.id in (:ids) and "
                + sight.condition().sql() + ")";
        return jdbc.query(
                COLUMNS + chosen + JOINS + ORDER.replace("%s", " desc"),
                parameters,
                (row, number) -> row(row, viewer.zone()));
    }

    /** How many sessions of each state the viewer sees, whatever else the list is narrowed to; capped; one query, or two. */
    Counts counts(Viewer viewer) {
        UserDirectory.Seen sight = sight(viewer);
        String sql = Arrays.stream(SessionState.values())
                .map(state -> "select '" + state.name() + "', count(*) from (select 1 from user_sessions s where "
                        + sight.condition().sql() + " and (" + state.condition() + ") limit " + (sight.counted() + 1)
                        + ") c"
                        + state.name())
                .collect(Collectors.joining(" union all "));
        Map<SessionState, Integer> counts = new EnumMap<>(SessionState.class);
        jdbc.query(sql, parameters(sight), row -> {
            counts.put(SessionState.valueOf(row.getString(1).strip()), row.getInt(2));
        });
        return new Counts(counts, sight.counted());
    }

    /** @param most what is counted up to, and one */
    record Counts(Map<SessionState, Integer> of, int most) {
        /** As it is shown; null when the state was not counted. */
        @Nullable
        String text(SessionState state) {
            Integer count = of.get(state);
            return count == null ? null : count > most ? "%,d+".formatted(most) : count.toString();
        }
    }

    /** Names of all roles, the highest first. */
    List<String> roles() {
        return jdbc.query("select name from roles order by rank desc, name", (row, number) -> row.getString(1));
    }

    /** Whoever may see a session may know whose it is; a query for those who do not see all. */
    private UserDirectory.Seen sight(Viewer viewer) {
        return users.seen(viewer, List.of("sessions.read", "users.read"), "s.user_id");
    }

    private Map<String, Object> parameters(UserDirectory.Seen sight) {
        Map<String, Object> parameters = new HashMap<>(sight.condition().parameters());
        parameters.put("horizon", now().minus(lifetime));
        parameters.put("millis", clock.millis());
        return parameters;
    }

    private boolean rare(@Nullable String role) {
        return role == null
                || count(
                                "user_roles r where r.role = :role and " + SessionFilter.HELD_NOW,
                                Map.of("role", role, "now", now()),
                                FEW)
                        <= FEW;
    }

    private boolean named(SessionFilter filter) {
        return filter.q() == null || count("(" + SessionFilter.CALLED + ") n", filter.called(), FEW) <= FEW;
    }

    private boolean seldom(SessionFilter filter) {
        String from = "user_sessions s where s.device in (" + SessionFilter.DEVICES + ")";
        return count(from, filter.devices(), SELDOM) <= SELDOM;
    }

    private int count(String from, Map<String, Object> parameters, int most) {
        String sql = "select count(*) from (select 1 from " + from + " limit " + (most + 1) + ") c";
        Integer counted = jdbc.queryForObject(sql, parameters, Integer.class);
        return counted == null ? 0 : counted;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    private static WatchedSession row(ResultSet row, ZoneId zone) throws SQLException {
        boolean open = row.getInt("alive") == 1;
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        OffsetDateTime started = row.getObject("started_at", OffsetDateTime.class);
        long access = row.getLong("last_access_time");
        Instant used = open && access > 0
                ? Instant.ofEpochMilli(access)
                : row.getObject("seen_at", OffsetDateTime.class).toInstant();
        return new WatchedSession(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getString("session_id"),
                row.getString("device"),
                row.getString("address"),
                started.atZoneSameInstant(zone).toOffsetDateTime(),
                used.atZone(zone).toOffsetDateTime(),
                open ? SessionState.OPEN : ended == null ? SessionState.EXPIRED : SessionState.ENDED,
                ended == null ? null : ended.atZoneSameInstant(zone).toOffsetDateTime(),
                row.getString("ended_by"),
                started);
    }
}
