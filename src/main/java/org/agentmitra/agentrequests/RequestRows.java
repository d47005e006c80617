package org.agentmitra.agentrequests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests as those see them who answer. */
@Component
class RequestRows {
    static final String PERMISSION = "onboarding.answer";
    static final int PAGE = 20;

    private static final String NO_OWNER = "cast(null as uuid)";
    private static final String FROM = " from agent_requests r"
            + " left join tree_nodes n on n.agent_id = r.agent_id and n.provider_id = r.provider_id where ";
    private static final String COLUMNS =
            "select r.id, r.customer_name, r.user_id, r.agent_id, n.name as agent, r.state,"
                    + " r.reason, r.asked_at, r.answered_at, r.customer_id";

    private final JdbcClient jdbc;
    private final Clock clock;

    RequestRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean reaches(Viewer viewer, UUID id) {
        Scope.Condition scope = scope(viewer);
        return jdbc.sql("select count(*) from agent_requests r where r.id = :id and " + scope.sql())
                        .param("id", id)
                        .params(scope.parameters())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @throws NotFound for one that is not the viewer's to answer */
    RequestRow find(Viewer viewer, UUID id) {
        Scope.Condition scope = scope(viewer);
        return jdbc.sql(COLUMNS + FROM + "r.id = :id and " + scope.sql())
                .param("id", id)
                .params(scope.parameters())
                .query(this::row)
                .optional()
                .orElseThrow(() -> new NotFound("agent request", id));
    }

    /**
     * Those that wait, the oldest first; or others, the latest first. Two queries.
     *
     * @param state null for all
     */
    PageOf<RequestRow> list(
            Viewer viewer, @Nullable RequestState state, Optional<RequestKey> after, Optional<RequestKey> before) {
        Scope.Condition scope = scope(viewer);
        boolean waiting = state == RequestState.ASKED;
        String conditions = scope.sql() + (state == null ? "" : " and r.state = '" + state.name() + "'");
        int total = jdbc.sql("select count(*) from (select 1 as one from agent_requests r where " + conditions
                        + " limit " + (PageOf.CAP + 1) + ") x")
                .params(scope.parameters())
                .query(Integer.class)
                .single();
        PageOf.Way way = PageOf.Way.of(after.orElse(null), before.orElse(null));
        boolean rising = waiting == (way != PageOf.Way.BACKWARDS);
        Map<String, Object> parameters = new LinkedHashMap<>(scope.parameters());
        String beside = before.or(() -> after)
                .map(key -> key.condition(rising, parameters))
                .orElse("");
        String order = rising ? "" : " desc";
        List<RequestRow> read = jdbc.sql(COLUMNS + FROM + conditions + beside + " order by r.asked_at" + order
                        + ", r.id" + order + " limit " + (PAGE + 1))
                .params(parameters)
                .query(this::row)
                .list();
        return PageOf.cut(read, PAGE, way, total, row -> new RequestKey(row.asked(), row.id()).text());
    }

    /** Requests whose agents are to be told once more, or for whom nobody answers. */
    List<UUID> quiet(OffsetDateTime toldUntil, int most) {
        return jdbc.sql(
                        "select id from agent_requests where state = 'ASKED' and told_at <= ? order by asked_at, id limit "
                                + most)
                .param(toldUntil)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private static Scope.Condition scope(Viewer viewer) {
        return viewer.scope(PERMISSION).condition("r.scope_path", NO_OWNER);
    }

    private RequestRow row(ResultSet row, int number) throws SQLException {
        OffsetDateTime asked = row.getObject("asked_at", OffsetDateTime.class);
        return new RequestRow(
                row.getObject("id", UUID.class),
                row.getString("customer_name"),
                row.getObject("user_id", UUID.class),
                row.getObject("agent_id", UUID.class),
                row.getString("agent"),
                RequestState.valueOf(row.getString("state")),
                row.getString("reason"),
                asked,
                row.getObject("answered_at", OffsetDateTime.class),
                row.getObject("customer_id", UUID.class),
                Duration.between(asked, OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                        .toDays());
    }
}
