package org.agentmitra.policies;

import java.time.LocalDate;
import org.agentmitra.shared.Money;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** The figures of a viewer's book for the home page. */
@Component
public class BookFigures {
    public BookSummary of(Viewer viewer, LocalDate today) {
        throw new UnsupportedOperationException();
    }

    /** Counts are of policies, except that of this month, which is of instalments. */
    public record BookSummary(
            Money dueThisMonth,
            int dueThisMonthCount,
            Money overdue,
            int overdueCount,
            int lapsingCount,
            int inForceCount) {}
}
