package org.agentmitra.standings;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.agentmitra.shared.PremiumMode;
import org.jspecify.annotations.Nullable;

/**
 * The stored facts of a policy, and the dates that follow from them whatever day it is.
 *
 * @param holder the customer; null while the policy is new
 * @param instalment in minor units
 * @param sumAssured in minor units; null when no sheet has said
 * @param asOf date of the newest facts
 */
public record PolicyState(
        UUID id,
        UUID agent,
        @Nullable UUID holder,
        String number,
        String holderName,
        @Nullable UUID planId,
        @Nullable String planCode,
        @Nullable String planText,
        @Nullable Integer term,
        @Nullable Integer ppt,
        PremiumMode mode,
        long instalment,
        @Nullable Long sumAssured,
        LocalDate commencedOn,
        @Nullable LocalDate maturesOn,
        RecordedStatus status,
        @Nullable String statusText,
        LocalDate statusAsOf,
        @Nullable YearMonth fup,
        @Nullable LocalDate nextDueOn,
        @Nullable LocalDate graceEndsOn,
        @Nullable LocalDate paidUpFrom,
        @Nullable String nominee,
        @Nullable String nomineeRelation,
        @Nullable String branch,
        LocalDate asOf) {

    /** When its premiums fall due. */
    public InstalmentSchedule schedule() {
        return schedule(commencedOn, mode, term, ppt);
    }

    /** Premiums are paid for the premium-paying term; where only the term is known, for the term. */
    public static InstalmentSchedule schedule(
            LocalDate commencedOn, PremiumMode mode, @Nullable Integer term, @Nullable Integer ppt) {
        return new InstalmentSchedule(commencedOn, mode, ppt == null ? term : ppt);
    }

    /** What it is on the day. */
    public Standing standing(LocalDate today) {
        return Standing.on(today, status, nextDueOn, graceEndsOn, paidUpFrom, maturesOn);
    }
}
