package org.agentmitra.policies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.privacy.KeptData;
import org.agentmitra.shared.Money;
import org.agentmitra.shared.Viewer;
import org.agentmitra.standings.PolicyState;
import org.agentmitra.standings.PolicyStates;
import org.agentmitra.standings.RecordedChanges;
import org.agentmitra.standings.Standing;
import org.agentmitra.targets.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The viewer's policies as a policyholder and what changed in them, for the copy of their own data; three queries. */
@Component
class OwnPolicies implements KeptData {
    private final JdbcClient jdbc;
    private final RecordedChanges changes;
    private final Clock clock;

    OwnPolicies(JdbcClient jdbc, RecordedChanges changes, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.clock = clock;
    }

    /** @param facts amounts in minor units; beside them as people write them */
    record OwnPolicy(
            PolicyState facts,
            String insurer,
            String agent,
            @Nullable String plan,
            String premium,
            @Nullable String sumAssured,
            Standing standing,
            List<OwnEvent> history) {}

    /** @param status what the policy became; null when only fields changed */
    record OwnEvent(
            String at, LocalDate effective, @Nullable String status, List<Change> changes) {}

    @Override
    public Map<String, ?> files(Viewer viewer) {
        return Map.of("policies.json", policies(viewer));
    }

    private List<OwnPolicy> policies(Viewer viewer) {
        if (viewer.customers().isEmpty()) {
            return List.of();
        }
        LocalDate today = viewer.today(clock);
        Map<UUID, List<OwnEvent>> history = new HashMap<>();
        read(viewer, "effective_on, h.to_status, null as changes", "policy_status_history", history);
        read(viewer, "as_of as effective_on, null as to_status, h.changes", "policy_changes", history);
        return jdbc.sql("select " + PolicyStates.COLUMNS + """
                        , p.currency, i.name as provider_name, a.name as agent_name, l.name as plan_name
                        from policies p join providers i on i.id = p.provider_id join agents a on a.id = p.agent_id
                        left join plans l on l.id = p.plan_id
                        where p.holder_id in (:own) order by p.commenced_on, p.id
                        """)
                .param("own", viewer.customers())
                .query((row, number) -> policy(row, history, today))
                .list();
    }

    private void read(Viewer viewer, String columns, String table, Map<UUID, List<OwnEvent>> history) {
        jdbc.sql("select h.policy_id, h.recorded_at, h." + columns + " from " + table
                        + " h join policies p on p.id = h.policy_id where p.holder_id in (:own) order by h.id")
                .param("own", viewer.customers())
                .query(row -> {
                    history.computeIfAbsent(row.getObject("policy_id", UUID.class), id -> new ArrayList<>())
                            .add(event(row));
                });
    }

    private OwnEvent event(ResultSet row) throws SQLException {
        return new OwnEvent(
                row.getObject("recorded_at", OffsetDateTime.class).toInstant().toString(),
                row.getObject("effective_on", LocalDate.class),
                row.getString("to_status"),
                changes.read(row.getString("changes")));
    }

    private static OwnPolicy policy(ResultSet row, Map<UUID, List<OwnEvent>> history, LocalDate today)
            throws SQLException {
        PolicyState state = PolicyStates.read(row);
        String currency = row.getString("currency");
        return new OwnPolicy(
                state,
                row.getString("provider_name"),
                row.getString("agent_name"),
                row.getString("plan_name"),
                new Money(state.instalment(), currency).toString(),
                state.sumAssured() == null ? null : new Money(state.sumAssured(), currency).toString(),
                state.standing(today),
                history.getOrDefault(state.id(), List.of()));
    }
}
