package org.agentmitra.policies;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.agentmitra.shared.Money;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Figures over the policies a viewer may see. Adding up a large book reads all of it, so its figures may be a minute old;
 * those of an agent's own book never are.
 */
@Component
public class BookFigures {
    private static final int LARGE = 10_000;
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 200;
    /** A lapsed policy is revived and a paid-up one owes nothing more: no premium of theirs is due. */
    private static final String DUE =
            StandingFilter.IN_FORCE.condition() + " and p.due_order between :dueFrom and :dueTo";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Book, Kept> kept = Collections.synchronizedMap(new LinkedHashMap<>());

    BookFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Book(Scope scope, LocalDate today) {}

    private record Kept(BookSummary summary, Instant until) {}

    /** The viewer's book on a day; one query. Amounts of other currencies than rupees are counted, not added. */
    public BookSummary of(Viewer viewer, LocalDate today) {
        Book book = new Book(viewer.scope("policies.read"), today);
        Kept known = kept.get(book);
        if (known != null && known.until.isAfter(clock.instant())) {
            return known.summary;
        }
        BookSummary summary = read(book.scope, today);
        if (summary.inForceCount() > LARGE) {
            keep(book, summary);
        }
        return summary;
    }

    private void keep(Book book, BookSummary summary) {
        synchronized (kept) {
            kept.values().removeIf(old -> !old.until.isAfter(clock.instant()));
            if (kept.size() < MOST_KEPT) {
                kept.put(book, new Kept(summary, clock.instant().plus(KEPT)));
            }
        }
    }

    private BookSummary read(Scope books, LocalDate today) {
        Scope.Condition scope = books.condition("p.scope_path", "p.holder_id");
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
     * @param dueThisMonth premiums whose next due date lies in this month, of policies whose cover is running
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
