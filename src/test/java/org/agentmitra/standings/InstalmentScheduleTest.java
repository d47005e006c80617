package org.agentmitra.standings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.agentmitra.shared.PremiumMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstalmentScheduleTest {
    private static final LocalDate END_OF_JANUARY = LocalDate.parse("2020-01-31");

    @ParameterizedTest
    @CsvSource({"2020-01-31, 2027-02, 2027-02-28", "2020-01-31, 2028-02, 2028-02-29", "2024-02-29, 2026-08, 2026-08-29"
    })
    void aMonthBecomesTheDayOfCommencementWithinIt(LocalDate commenced, YearMonth fup, LocalDate due) {
        assertThat(new InstalmentSchedule(commenced, PremiumMode.MONTHLY, 20).next(fup))
                .isEqualTo(due);
    }

    @Test
    void everyDueDateIsCountedFromTheCommencement() {
        var schedule = new InstalmentSchedule(END_OF_JANUARY, PremiumMode.MONTHLY, 1);
        assertThat(schedule.ofYear(1))
                .hasSize(12)
                .startsWith(END_OF_JANUARY, LocalDate.parse("2020-02-29"), LocalDate.parse("2020-03-31"));
        assertThat(schedule.ofYear(2)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MONTHLY, 240", "QUARTERLY, 80", "HALF_YEARLY, 40", "YEARLY, 20", "SINGLE, 1"})
    void instalmentsAreYearsTimesThoseOfAYear(PremiumMode mode, int count) {
        assertThat(new InstalmentSchedule(END_OF_JANUARY, mode, 20).count()).isEqualTo(count);
    }

    @Test
    void nothingIsDueAfterTheLastInstalment() {
        var schedule = new InstalmentSchedule(END_OF_JANUARY, PremiumMode.QUARTERLY, 2);
        assertThat(schedule.next(YearMonth.parse("2021-10"))).isEqualTo(LocalDate.parse("2021-10-31"));
        assertThat(schedule.next(YearMonth.parse("2022-01"))).isNull();
    }

    @Test
    void aSinglePremiumIsNeverDueAgain() {
        var schedule = new InstalmentSchedule(END_OF_JANUARY, PremiumMode.SINGLE, null);
        assertThat(schedule.next(YearMonth.parse("2020-01"))).isNull();
        assertThat(schedule.arrears(null, YearMonth.parse("2026-08"))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "MONTHLY, 2026-06-30, 2026-08, 3",
        "MONTHLY, 2026-06-30, 2026-05, 0",
        "MONTHLY, 2026-08-31, 2026-08, 1",
        "QUARTERLY, 2026-01-31, 2026-08, 3",
        "YEARLY, 2026-01-31, 2026-08, 1"
    })
    void arrearsCountInstalmentsUpToTheMonth(PremiumMode mode, LocalDate fup, YearMonth month, int arrears) {
        assertThat(new InstalmentSchedule(END_OF_JANUARY, mode, 20).arrears(fup, month))
                .isEqualTo(arrears);
    }

    @Test
    void arrearsEndWithTheLastInstalment() {
        var schedule = new InstalmentSchedule(END_OF_JANUARY, PremiumMode.YEARLY, 3);
        assertThat(schedule.arrears(LocalDate.parse("2021-01-31"), YearMonth.parse("2030-01")))
                .isEqualTo(2);
    }

    @Test
    void onlyMonthsOfTheModeHaveAnInstalment() {
        var schedule = new InstalmentSchedule(END_OF_JANUARY, PremiumMode.HALF_YEARLY, null);
        assertThat(schedule.dueIn(YearMonth.parse("2026-07"))).isTrue();
        assertThat(schedule.dueIn(YearMonth.parse("2026-08"))).isFalse();
        assertThat(schedule.dueIn(YearMonth.parse("2019-07"))).isFalse();
    }
}
