package org.agentmitra.policies;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.agentmitra.customerparts.CustomerRef;
import org.agentmitra.customerparts.Happenings;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What insurers reported of a customer's policies. */
@Component
class PolicyHappenings implements Happenings {
    private final JdbcClient jdbc;

    PolicyHappenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Happening> of(Viewer viewer, CustomerRef customer, @Nullable Instant before, int limit) {
        Scope.Condition scope = viewer.scope("policies.read").condition("p.scope_path", "p.holder_id");
        return jdbc.sql("select h.recorded_at, h.from_status, h.to_status, p.policy_number, p.id from policies p"
                        + " join policy_status_history h on h.policy_id = p.id where p.holder_id = :holder and "
                        + scope.sql() + (before == null ? "" : " and h.recorded_at < :before")
                        + " order by h.recorded_at desc, h.id desc limit :limit")
                .param("holder", customer.id())
                .param("before", OffsetDateTime.ofInstant(before == null ? Instant.EPOCH : before, ZoneOffset.UTC))
                .param("limit", limit)
                .params(scope.parameters())
                .query((row, number) -> new Happening(
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("from_status") == null
                                ? "policies.happened.came"
                                : "policies.happened." + row.getString("to_status"),
                        List.of(row.getString("policy_number")),
                        null,
                        "/policies/" + row.getString("id")))
                .list();
    }
}
