package org.agentmitra.policies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.customerparts.CustomerPart;
import org.agentmitra.customerparts.CustomerRef;
import org.agentmitra.shared.Money;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.agentmitra.standings.PolicyState;
import org.agentmitra.standings.PolicyStates;
import org.agentmitra.standings.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A customer's policies and what is due of them, on the customer's page; one query. */
@Component
class PoliciesPart implements CustomerPart {
    private static final int ORDER = 20;
    private static final int SHOWN = 10;

    private final JdbcClient jdbc;
    private final Clock clock;

    PoliciesPart(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param more whether there are others */
    record Held(UUID customer, List<Line> lines, boolean more) {}

    /** @param due next due date; null when no premium is due any more, or when it is not known */
    record Line(
            UUID id,
            String number,
            @Nullable String plan,
            Money premium,
            @Nullable LocalDate due,
            Standing standing) {}

    @Override
    public Optional<Part> of(Viewer viewer, CustomerRef customer) {
        if (!viewer.may("policies.read")) {
            return Optional.empty();
        }
        Scope.Condition scope = viewer.scope("policies.read").condition("p.scope_path", "p.holder_id");
        LocalDate today = viewer.today(clock);
        List<Line> lines = jdbc.sql("select " + PolicyStates.COLUMNS + ", p.currency from policies p"
                        + " where p.holder_id = :holder and " + scope.sql()
                        + " order by p.commenced_on desc, p.id limit " + (SHOWN + 1))
                .param("holder", customer.id())
                .params(scope.parameters())
                .query((row, number) -> {
                    PolicyState state = PolicyStates.read(row);
                    return new Line(
                            state.id(),
                            state.number(),
                            state.planText(),
                            new Money(state.instalment(), row.getString("currency")),
                            state.nextDueOn(),
                            state.standing(today));
                })
                .list();
        boolean more = lines.size() > SHOWN;
        return Optional.of(new Part(
                ORDER, "policies/part :: part", new Held(customer.id(), more ? lines.subList(0, SHOWN) : lines, more)));
    }
}
