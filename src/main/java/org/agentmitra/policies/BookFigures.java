package org.agentmitra.policies;

import java.time.LocalDate;
import java.time.YearMonth;
import org.agentmitra.shared.Money;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figures over the policies a viewer may see. */
@Component
public class BookFigures {
    private static final String DUE = "p.status = 'IN_FORCE' and p.due_order between :dueFrom and :dueTo";

    private final JdbcClient jdbc;

    BookFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The viewer's book on a day; one query. Amounts of other currencies than rupees are counted, not added. */
    public BookSummary of(Viewer viewer, LocalDate today) {
        Scope.Condition scope = viewer.scope("policies.read").condition("p.scope_path", "p.holder_id");
        return jdbc.sql("select " + sum(DUE) + " as due, " + count(DUE) + " as due_count, "
                        + sum(StandingFilter.OVERDUE.condition()) + " as overdue, "
                        + count(StandingFilter.OVERDUE.condition()) + " as overdue_count, "
                        + count(StandingFilter.LAPSING.condition()) + " as lapsing_count, "
                        + count(StandingFilter.IN_FORCE.condition()) + " as in_force_count from policies p where "
                        + "p.status = 'IN_FORCE' and " + scope.sql())
                .params(scope.parameters())
                .param("today", today)
                .param("in30days", today.plusDays(StandingFilter.LAPSING_DAYS))
                .param("dueFrom", YearMonth.from(today).atDay(1))
                .param("dueTo", YearMonth.from(today).atEndOfMonth())
                .query((row, number) -> new BookSummary(
                        Money.inr(row.getLong("due")),
                        row.getInt("due_count"),
                        Money.inr(row.getLong("overdue")),
                        row.getInt("overdue_count"),
                        row.getInt("lapsing_count"),
                        row.getInt("in_force_count")))
                .single();
    }

    /**
     * A book in figures, seen from one day.
     *
     * @param dueThisMonth premiums whose next due date lies in this month
     * @param overdue premiums whose due date has passed and whose grace is running
     * @param lapsingCount policies in force whose grace ends within 30 days
     * @param inForceCount policies whose cover is running, grace included
     */
    public record BookSummary(
            Money dueThisMonth,
            int dueThisMonthCount,
            Money overdue,
            int overdueCount,
            int lapsingCount,
            int inForceCount) {}

    private static String sum(String condition) {
        return "coalesce(sum(p.instalment_minor) filter (where p.currency = 'INR' and " + condition + "), 0)";
    }

    private static String count(String condition) {
        return "count(*) filter (where " + condition + ")";
    }
}
