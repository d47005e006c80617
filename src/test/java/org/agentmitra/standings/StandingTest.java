package org.agentmitra.standings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.agentmitra.support.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

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
        Grid grid = new Grid();
        for (RecordedStatus status : RecordedStatus.values()) {
            for (LocalDate due : days) {
                for (LocalDate paidUp : days) {
                    for (LocalDate matures : days) {
                        for (int grace : due == null ? new int[] {0} : new int[] {15, 40}) {
                            grid.add(status, due, due == null ? null : due.plusDays(grace), paidUp, matures);
                        }
                    }
                }
            }
        }
        assertThat(grid.foundByQuery(jdbc)).isEqualTo(grid.expected);
    }

    /** Columns of dates, sent as arrays: a statement with thousands of literals takes seconds to parse. */
    private static final class Grid {
        final List<String> expected = new ArrayList<>();
        private final List<Integer> numbers = new ArrayList<>();
        private final List<String> statuses = new ArrayList<>();
        private final List<LocalDate> due = new ArrayList<>();
        private final List<@Nullable LocalDate> graceEnds = new ArrayList<>();
        private final List<@Nullable LocalDate> paidUp = new ArrayList<>();
        private final List<@Nullable LocalDate> matures = new ArrayList<>();

        void add(
                RecordedStatus status,
                @Nullable LocalDate nextDue,
                @Nullable LocalDate grace,
                @Nullable LocalDate paidUpFrom,
                @Nullable LocalDate maturesOn) {
            numbers.add(numbers.size());
            statuses.add(status.name());
            due.add(nextDue == null ? LocalDate.parse("9999-12-31") : nextDue);
            graceEnds.add(grace);
            paidUp.add(paidUpFrom);
            matures.add(maturesOn);
            expected.add(Standing.on(TODAY, status, nextDue, grace, paidUpFrom, maturesOn)
                    .name());
        }

        /** Names of the standings whose condition a row meets, in the order of the rows. */
        List<String> foundByQuery(JdbcClient jdbc) {
            String names = Arrays.stream(Standing.values())
                    .map(standing -> "case when " + standing.condition() + " then '" + standing + "' else '' end")
                    .collect(Collectors.joining(" || "));
            return jdbc.sql("select " + names + " " + """
                            from unnest(cast(:numbers as integer array), cast(:statuses as varchar array),
                                cast(:due as date array), cast(:graceEnds as date array),
                                cast(:paidUp as date array), cast(:matures as date array))
                                as p(n, status, due_order, grace_ends_on, paid_up_from, matures_on)
                            order by p.n
                            """)
                    .param("today", TODAY)
                    .param("numbers", array("integer", numbers))
                    .param("statuses", array("varchar", statuses))
                    .param("due", array("date", due))
                    .param("graceEnds", array("date", graceEnds))
                    .param("paidUp", array("date", paidUp))
                    .param("matures", array("date", matures))
                    .query((row, index) -> row.getString(1))
                    .list();
        }

        private static SqlArrayValue array(String type, List<?> values) {
            return new SqlArrayValue(type, values.toArray());
        }
    }

    private static Standing inForce(LocalDate due, LocalDate graceEnds, @Nullable LocalDate paidUpFrom) {
        return Standing.on(TODAY, RecordedStatus.IN_FORCE, due, graceEnds, paidUpFrom, null);
    }
}
