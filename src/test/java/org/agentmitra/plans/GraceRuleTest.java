package org.agentmitra.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.agentmitra.shared.PremiumMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GraceRuleTest {
    @ParameterizedTest
    @EnumSource
    void noneIsLongerThanTheLongest(GraceRule rule) {
        for (PremiumMode mode : PremiumMode.values()) {
            LocalDate.of(2024, 1, 1)
                    .datesUntil(LocalDate.of(2025, 12, 31))
                    .forEach(due -> assertThat(rule.graceEnds(due, mode))
                            .isBetween(due.plusDays(15), due.plusDays(GraceRule.LONGEST_DAYS)));
        }
    }

    @Test
    void aMonthIsNeverLessThanThirtyDays() {
        assertThat(GraceRule.MONTH_MIN_30.graceEnds(LocalDate.of(2026, 1, 31), PremiumMode.YEARLY))
                .isEqualTo("2026-03-02");
        assertThat(GraceRule.MONTH_MIN_30.graceEnds(LocalDate.of(2026, 7, 31), PremiumMode.YEARLY))
                .isEqualTo("2026-08-31");
    }
}
