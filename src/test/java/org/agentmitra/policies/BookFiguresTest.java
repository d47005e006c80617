package org.agentmitra.policies;

import static org.agentmitra.support.TestPolicies.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.agentmitra.policies.BookFigures.BookSummary;
import org.agentmitra.shared.Money;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPolicies;
import org.agentmitra.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class BookFiguresTest {
    @Autowired
    World world;

    @Autowired
    TestPolicies policies;

    @Autowired
    BookFigures figures;

    @Autowired
    PolicyList list;

    @Autowired
    JdbcClient jdbc;

    /** One policy of each kind around 21 November; premiums are ₹1,000, ₹1,001 and so on. */
    @BeforeEach
    void lay() {
        world.lay();
        policies.in(world, world.sunita, TestPolicies.many(7));
        stands("900000100", "IN_FORCE", "2026-11-30", "2026-12-30", null, null);
        stands("900000101", "IN_FORCE", "2026-11-05", "2026-12-05", null, null);
        stands("900000102", "IN_FORCE", "2026-11-01", "2026-11-16", null, null);
        stands("900000103", "IN_FORCE", "2026-11-01", "2026-11-16", "2026-10-01", null);
        stands("900000104", "IN_FORCE", "2026-11-25", "2026-12-25", null, "2026-11-20");
        stands("900000105", "IN_FORCE", "2026-12-01", "2026-12-31", null, null);
        stands("900000106", "SURRENDERED", "2026-11-25", "2026-12-25", null, null);
    }

    @Test
    void premiumsOfLapsedPaidUpAndEndedPoliciesAreNotDue() {
        BookSummary book = figures.of(world.senior, TODAY);
        assertThat(book.dueThisMonth()).isEqualTo(Money.inr(100_000 + 100_100));
        assertThat(book.dueThisMonthCount()).isEqualTo(2);
        assertThat(book.overdue()).isEqualTo(Money.inr(100_100));
        assertThat(book.overdueCount()).isEqualTo(1);
        assertThat(book.lapsingCount()).isEqualTo(1);
        assertThat(book.inForceCount()).isEqualTo(3);
    }

    @Test
    void eachFigureIsTheLengthOfTheListBehindIt() {
        BookSummary book = figures.of(world.senior, TODAY);
        assertThat(listed(Map.of("due", "this-month", "standing", "in-force"))).isEqualTo(book.dueThisMonthCount());
        assertThat(listed(Map.of("standing", "overdue"))).isEqualTo(book.overdueCount());
        assertThat(listed(Map.of("standing", "lapsing"))).isEqualTo(book.lapsingCount());
        assertThat(listed(Map.of("standing", "in-force"))).isEqualTo(book.inForceCount());
    }

    private int listed(Map<String, String> query) {
        return list.select(world.senior, TODAY, PolicyFilter.of(query, TODAY), null)
                .page(PolicySort.of(null), null, null)
                .total();
    }

    private void stands(
            String number,
            String status,
            String due,
            String graceEnds,
            @Nullable String paidUpFrom,
            @Nullable String matures) {
        jdbc.sql("update policies set status = :status, next_due_on = :due, due_order = :due,"
                        + " grace_ends_on = :graceEnds, paid_up_from = :paidUpFrom, matures_on = :matures"
                        + " where policy_number = :number")
                .param("number", number)
                .param("status", status)
                .param("due", day(due))
                .param("graceEnds", day(graceEnds))
                .param("paidUpFrom", day(paidUpFrom))
                .param("matures", day(matures))
                .update();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
