package org.agentmitra.plans;

import java.time.LocalDate;
import org.agentmitra.shared.PremiumMode;

/** How long cover goes on after a due date; a parameter of the plan version (DOMAIN.md section 2). */
public enum GraceRule {
    /** 15 days for monthly premiums, 30 days for the others (IRDAI circular of 2024). */
    DAYS_15_30 {
        @Override
        public LocalDate graceEnds(LocalDate due, PremiumMode mode) {
            return due.plusDays(mode == PremiumMode.MONTHLY ? 15 : 30);
        }
    },
    /** LIC's wording: 15 days for monthly premiums, else one month but not less than 30 days. */
    MONTH_MIN_30 {
        @Override
        public LocalDate graceEnds(LocalDate due, PremiumMode mode) {
            if (mode == PremiumMode.MONTHLY) {
                return due.plusDays(15);
            }
            LocalDate month = due.plusMonths(1);
            LocalDate days = due.plusDays(30);
            return month.isAfter(days) ? month : days;
        }
    };

    /** No rule lets cover go on longer than this many days. */
    public static final int LONGEST_DAYS = 31;

    /** Last day on which the premium can be paid without revival. */
    public abstract LocalDate graceEnds(LocalDate due, PremiumMode mode);
}
