package org.agentmitra.demo;

import java.util.List;
import org.agentmitra.plans.GraceRule;
import org.agentmitra.shared.PremiumMode;

/**
 * A plan that a demo insurer sells.
 *
 * @param uin synthetic: no insurer has the number it begins with
 * @param terms in years, the longest first
 * @param payingYears years in which premiums are due; 0 for the whole term, 1 for a single premium
 * @param sumsAssured in rupees
 */
record DemoPlan(
        String code,
        String name,
        String uin,
        Kind kind,
        GraceRule grace,
        int paidUpMinYears,
        List<Integer> terms,
        int payingYears,
        List<Integer> sumsAssured) {

    /** Which of the synthetic rate tables a plan is priced by, and how it can be paid. */
    enum Kind {
        ENDOWMENT(List.of(
                PremiumMode.YEARLY,
                PremiumMode.QUARTERLY,
                PremiumMode.HALF_YEARLY,
                PremiumMode.MONTHLY,
                PremiumMode.YEARLY,
                PremiumMode.QUARTERLY)),
        /** Yearly and half-yearly only (DOMAIN.md section 3). */
        TERM(List.of(PremiumMode.YEARLY, PremiumMode.HALF_YEARLY)),
        SINGLE(List.of(PremiumMode.SINGLE));

        @SuppressWarnings("ImmutableEnumChecker") // from List.of
        private final List<PremiumMode> modes;

        Kind(List<PremiumMode> modes) {
            this.modes = modes;
        }

        List<PremiumMode> modes() {
            return modes;
        }
    }

    int payingTerm(int term) {
        return payingYears == 0 ? term : payingYears;
    }
}
