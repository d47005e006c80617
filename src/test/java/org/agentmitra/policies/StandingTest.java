package org.agentmitra.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.agentmitra.support.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class StandingTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    @Autowired
    JdbcClient jdbc;

    @Test
    void graceBeginsTheDayAfterTheDueDateAndEndsWithItsLastDay() {
        assertThat(inForce(TODAY, TODAY.plusDays(30), null)).isEqualTo(Standing.IN_FORCE);
        assertThat(inForce(TODAY.minusDays(1), TODAY.plusDays(29), null)).isEqualTo(Standing.IN_GRACE);
        assertThat(inForce(TODAY.minusDays(30), TODAY, null)).isEqualTo(Standing.IN_GRACE);
        assertThat(inForce(TODAY.minusDays(31), TODAY.minusDays(1), null)).isEqualTo(Standing.LAPSED);
    }

    @Test
    void enoughYearsPaidLeaveAReducedPolicy() {
        LocalDate due = TODAY.minusDays(31);
        assertThat(inForce(due, TODAY.minusDays(1), due)).isEqualTo(Standing.REDUCED_PAID_UP);
        assertThat(inForce(due, TODAY.minusDays(1), due.plusDays(1))).isEqualTo(Standing.LAPSED);
    }

    /** Every status with every arrangement of dates around today: the query says what the function says. */
    @Test
    void theConditionsAgreeWithTheFunction() {
        List<@Nullable LocalDate> days = new ArrayList<>(Arrays.asList((LocalDate) null));
        for (int days1 : new int[] {-40, -1, 0, 1, 40}) {
            days.add(TODAY.plusDays(days1));
        }
        List<String> tables = new ArrayList<>();
        List<Standing> expected = new ArrayList<>();
        for (RecordedStatus status : RecordedStatus.values()) {
            for (LocalDate due : days) {
                for (LocalDate paidUp : days) {
                    for (LocalDate matures : days) {
                        for (int grace : due == null ? new int[] {0} : new int[] {15, 40}) {
                            LocalDate graceEnds = due == null ? null : due.plusDays(grace);
                            tables.add("(" + tables.size() + ", '" + status + "', "
                                    + date(due == null ? LocalDate.parse("9999-12-31") : due) + ", " + date(graceEnds)
                                    + ", " + date(paidUp) + ", " + date(matures) + ")");
                            expected.add(Standing.on(TODAY, status, due, graceEnds, paidUp, matures));
                        }
                    }
                }
            }
        }
        String grid = "(values " + String.join(", ", tables)
                + ") as p(n, status, due_order, grace_ends_on, paid_up_from, matures_on)";
        for (Standing standing : Standing.values()) {
            List<@Nullable Integer> found = jdbc.sql(
                            "select p.n from " + grid + " where " + standing.condition() + " order by p.n")
                    .params(Map.of("today", TODAY))
                    .query(Integer.class)
                    .list();
            List<Integer> wanted = new ArrayList<>();
            for (int i = 0; i < expected.size(); i++) {
                if (expected.get(i) == standing) {
                    wanted.add(i);
                }
            }
            assertThat(found).as(standing.name()).isEqualTo(wanted);
        }
    }

    private static Standing inForce(LocalDate due, LocalDate graceEnds, @Nullable LocalDate paidUpFrom) {
        return Standing.on(TODAY, RecordedStatus.IN_FORCE, due, graceEnds, paidUpFrom, null);
    }

    private static String date(@Nullable LocalDate day) {
        return day == null ? "cast(null as date)" : "date '" + day + "'";
    }
}
