package org.agentmitra.demo;

import java.time.LocalDate;
import org.agentmitra.shared.PremiumMode;
import org.jspecify.annotations.Nullable;

/**
 * A policy of an agent's book.
 *
 * @param instalment in rupees
 * @param sumAssured in rupees
 * @param paid instalments paid so far
 * @param fup due date of the first unpaid premium; null when nothing more falls due
 */
record BookPolicy(
        String number,
        Person holder,
        DemoPlan plan,
        int term,
        PremiumMode mode,
        int instalment,
        int sumAssured,
        LocalDate commenced,
        int paid,
        @Nullable LocalDate fup,
        Fate fate) {

    int payingTerm() {
        return plan.payingTerm(term);
    }

    int instalments() {
        return payingTerm() * mode.perYear();
    }

    LocalDate matures() {
        return commenced.plusYears(term);
    }
}
