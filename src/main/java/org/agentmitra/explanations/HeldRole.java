package org.agentmitra.explanations;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A role somebody holds, is going to hold, or held until it expired.
 *
 * @param since when it was given, or when it begins if that is later
 * @param until null for no end
 */
record HeldRole(String name, OffsetDateTime since, @Nullable OffsetDateTime until) {
    /** The last day on which it counts; null for no end. */
    public @Nullable LocalDate lastDay() {
        return until == null ? null : until.minusNanos(1).toLocalDate();
    }

    boolean beginsAfter(OffsetDateTime now) {
        return since.isAfter(now);
    }

    boolean overAt(OffsetDateTime now) {
        return until != null && !until.isAfter(now);
    }
}
