package org.agentmitra.dispatches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.carriers.Channel;
import org.agentmitra.directory.UserDirectory;
import org.agentmitra.shared.MaskedAddress;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Messages to all whom the viewer sees, the latest first. */
@Component
class DispatchList {
    static final int PAGE = 25;
    static final String PERMISSION = "notifications.manage";

    private static final String ORDER = " order by %LEADm.created_at%s, m.id%s";
    private static final String COLUMNS = "select m.id, m.user_id, u.name, m.channel, m.template, m.language,"
            + " m.recipient, m.status, m.attempts, m.last_error, m.created_at, m.sent_at, m.secret,"
            + " case when m.status = 'QUEUED' then t.execution_time end as next_try from ";
    private static final String JOINS = " m left join users u on u.id = m.user_id left join scheduled_tasks t"
            + " on t.task_name = 'message-delivery' and t.task_instance = cast(m.id as varchar(100))";

    private final NamedParameterJdbcTemplate jdbc;
    private final UserDirectory users;

    DispatchList(NamedParameterJdbcTemplate jdbc, UserDirectory users) {
        this.jdbc = jdbc;
        this.users = users;
    }

    PageOf<DispatchRow> page(Viewer viewer, DispatchFilter filter, Map<String, String> query) {
        DispatchKey before = DispatchKey.of(query.get("before")).orElse(null);
        DispatchKey after = DispatchKey.of(query.get("after")).orElse(null);
        Scope.Condition narrowed = filter.condition(viewer.zone());
        UserDirectory.Seen sight = sight(viewer);
        Map<String, Object> parameters = new HashMap<>(sight.condition().parameters());
        parameters.putAll(narrowed.parameters());
        String from = "messages m where " + sight.condition().sql() + " and " + narrowed.sql();
        int total = count(from, parameters, sight.counted());
        DispatchKey key = before == null ? after : before;
        String direction = before == null ? " desc" : "";
        if (key != null) {
            String sign = before == null ? "<" : ">";
            from += " and m.created_at " + sign + "= :keyAt and (m.created_at, m.id) " + sign + " (:keyAt, :keyId)";
            parameters.put("keyAt", key.at());
            parameters.put("keyId", key.id());
        }
        String order = ORDER.replace("%LEAD", filter.lead(direction)).replace("%s", direction);
        String few = "(select m.* from " + from + order + " limit " + (PAGE + 1) + ")";
        List<DispatchRow> read =
                jdbc.query(COLUMNS + few + JOINS + order, parameters, (row, number) -> row(row, viewer.zone()));
        return sight.counted(PageOf.cut(read, PAGE, PageOf.Way.of(after, before), total, DispatchRow::key));
    }

    /** @throws NotFound when there is none, or its reader is none of those whom the viewer sees */
    DispatchRow find(Viewer viewer, UUID id) {
        Scope.Condition sight = sight(viewer).condition();
        Map<String, Object> parameters = new HashMap<>(sight.parameters());
        parameters.put("id", id);
        String one = "(select m.* from messages m where m.id = :id and " + sight.sql() + ")";
        return jdbc.query(COLUMNS + one + JOINS, parameters, (row, number) -> row(row, viewer.zone())).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("message", id));
    }

    /** The latest first. */
    List<Attempt> attempts(Viewer viewer, DispatchRow message) {
        return jdbc.query(
                "select number, tried_at, carrier, error from message_attempts where message_id = :id"
                        + " order by number desc",
                Map.of("id", message.id()),
                (row, number) -> new Attempt(
                        row.getInt(1),
                        row.getObject(2, OffsetDateTime.class)
                                .atZoneSameInstant(viewer.zone())
                                .toOffsetDateTime(),
                        row.getString(3),
                        Failure.of(row.getString(4))));
    }

    /** Whoever may see a message may know whom it was meant for; a query for those who do not see all. */
    private UserDirectory.Seen sight(Viewer viewer) {
        return users.seen(viewer, List.of(PERMISSION, "users.read"), "m.user_id");
    }

    private int count(String from, Map<String, Object> parameters, int most) {
        String sql = "select count(*) from (select 1 from " + from + " limit " + (most + 1) + ") c";
        Integer counted = jdbc.queryForObject(sql, parameters, Integer.class);
        return counted == null ? 0 : counted;
    }

    private static DispatchRow row(ResultSet row, ZoneId zone) throws SQLException {
        OffsetDateTime created = row.getObject("created_at", OffsetDateTime.class);
        String recipient = row.getString("recipient");
        boolean secret = row.getBoolean("secret");
        return new DispatchRow(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getString("name"),
                Channel.valueOf(row.getString("channel")),
                row.getString("template"),
                row.getString("language"),
                recipient == null || secret ? recipient : MaskedAddress.of(recipient),
                DispatchState.valueOf(row.getString("status")),
                row.getInt("attempts"),
                Failure.of(row.getString("last_error")),
                created.atZoneSameInstant(zone).toOffsetDateTime(),
                moment(row, "sent_at", zone),
                moment(row, "next_try", zone),
                secret,
                created);
    }

    private static @Nullable OffsetDateTime moment(ResultSet row, String column, ZoneId zone) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.atZoneSameInstant(zone).toOffsetDateTime();
    }
}
