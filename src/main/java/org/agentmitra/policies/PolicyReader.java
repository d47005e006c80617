package org.agentmitra.policies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.agentmitra.shared.Money;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.agentmitra.standings.InstalmentSchedule;
import org.agentmitra.standings.PolicyState;
import org.agentmitra.standings.PolicyStates;
import org.agentmitra.standings.RecordedChanges;
import org.agentmitra.standings.RecordedStatus;
import org.agentmitra.standings.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one policy with its schedule, dues and history. */
@Component
class PolicyReader {
    private static final String IMPORT = "import:";
    private static final String UNDO = "undo:";
    private static final int HISTORY = 100;

    private final JdbcClient jdbc;
    private final RecordedChanges changes;

    PolicyReader(JdbcClient jdbc, RecordedChanges changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /**
     * The policy's page.
     *
     * @param year policy year whose instalments to show; when null or senseless, the year of the next due date
     */
    PolicyPage page(Viewer viewer, UUID id, @Nullable String year, LocalDate today) {
        Scope.Condition scope = viewer.scope("policies.read").condition("p.scope_path", "p.holder_id");
        List<PolicyPage.Event> history = history(id);
        return jdbc.sql("select " + PolicyStates.COLUMNS + """
                        , p.currency, p.source, p.source_row, i.name as provider_name, a.name as agent_name,
                        l.name as plan_name
                        from policies p join providers i on i.id = p.provider_id join agents a on a.id = p.agent_id
                        left join plans l on l.id = p.plan_id
                        where p.id = :id and
                        """ + scope.sql())
                .param("id", id)
                .params(scope.parameters())
                .query((row, number) -> page(row, history, year, today, viewer.zone()))
                .optional()
                .orElseThrow(() -> new NotFound("policy", id));
    }

    private static PolicyPage page(
            ResultSet row, List<PolicyPage.Event> history, @Nullable String year, LocalDate today, ZoneId zone)
            throws SQLException {
        PolicyState state = PolicyStates.read(row);
        Standing standing = state.standing(today);
        InstalmentSchedule schedule = state.schedule();
        LocalDate anchor = state.nextDueOn() == null ? today : state.nextDueOn();
        int years = Math.max(schedule.policyYears(anchor), 1);
        int shown = year(year, Math.min(schedule.policyYear(anchor), years), years);
        String currency = row.getString("currency");
        Money premium = new Money(state.instalment(), currency);
        int arrears = standing.payable() ? schedule.arrears(state.nextDueOn(), YearMonth.from(today)) : 0;
        String source = row.getString("source");
        return new PolicyPage(
                row.getObject("holder_id", UUID.class),
                row.getString("provider_name"),
                row.getString("agent_name"),
                plan(state, row.getString("plan_name")),
                premium,
                state.sumAssured() == null ? null : new Money(state.sumAssured(), currency),
                state,
                standing,
                source,
                importOf(source),
                row.getObject("source_row", Integer.class),
                arrears,
                premium.times(arrears),
                shown,
                years,
                instalments(state, standing, shown, today),
                history,
                zone);
    }

    /** What the list called the plan; where that is only its code, the insurer's name for it. */
    private static @Nullable String plan(PolicyState state, @Nullable String known) {
        boolean named = state.planText() != null && !state.planText().equals(state.planCode());
        return named || known == null ? state.planText() : known;
    }

    private static int year(@Nullable String text, int otherwise, int years) {
        if (text == null || !text.matches("[1-9][0-9]{0,2}")) {
            return otherwise;
        }
        int year = Integer.parseInt(text);
        return year > years ? otherwise : year;
    }

    private static List<PolicyPage.Instalment> instalments(
            PolicyState state, Standing standing, int year, LocalDate today) {
        List<PolicyPage.Instalment> instalments = new ArrayList<>();
        int number = (year - 1) * state.mode().perYear();
        for (LocalDate due : state.schedule().ofYear(year)) {
            instalments.add(new PolicyPage.Instalment(++number, due, paid(state, standing, due, today)));
        }
        return instalments;
    }

    private static PolicyPage.Paid paid(PolicyState state, Standing standing, LocalDate due, LocalDate today) {
        LocalDate next = state.nextDueOn();
        if (next == null) {
            return state.status() == RecordedStatus.FULLY_PAID ? PolicyPage.Paid.PAID : PolicyPage.Paid.UNKNOWN;
        }
        if (due.isBefore(next)) {
            return PolicyPage.Paid.PAID;
        }
        if (!standing.payable()) {
            return PolicyPage.Paid.NO_LONGER_DUE;
        }
        return due.isBefore(today) ? PolicyPage.Paid.OVERDUE : PolicyPage.Paid.UPCOMING;
    }

    private List<PolicyPage.Event> history(UUID policy) {
        List<PolicyPage.Event> events = new ArrayList<>(jdbc.sql("""
                        select from_status, to_status, effective_on, recorded_at, source, source_row
                        from policy_status_history where policy_id = ? order by id desc limit ?
                        """)
                .params(policy, HISTORY)
                .query((row, number) -> {
                    String before = row.getString("from_status");
                    return new PolicyPage.Event(
                            row.getObject("recorded_at", OffsetDateTime.class),
                            row.getObject("effective_on", LocalDate.class),
                            before == null ? null : RecordedStatus.valueOf(before),
                            RecordedStatus.valueOf(row.getString("to_status")),
                            List.of(),
                            importOf(row.getString("source")),
                            row.getString("source").startsWith(UNDO),
                            row.getObject("source_row", Integer.class));
                })
                .list());
        events.addAll(jdbc.sql("""
                        select as_of, recorded_at, source, source_row, changes
                        from policy_changes where policy_id = ? order by id desc limit ?
                        """)
                .params(policy, HISTORY)
                .query((row, number) -> new PolicyPage.Event(
                        row.getObject("recorded_at", OffsetDateTime.class),
                        row.getObject("as_of", LocalDate.class),
                        null,
                        null,
                        changes.read(row.getString("changes")),
                        importOf(row.getString("source")),
                        row.getString("source").startsWith(UNDO),
                        row.getObject("source_row", Integer.class)))
                .list());
        events.sort(Comparator.comparing(PolicyPage.Event::at).reversed());
        return events;
    }

    private static @Nullable UUID importOf(@Nullable String source) {
        if (source == null) {
            return null;
        }
        return Stream.of(IMPORT, UNDO)
                .filter(source::startsWith)
                .map(prefix -> UUID.fromString(source.substring(prefix.length())))
                .findFirst()
                .orElse(null);
    }
}
