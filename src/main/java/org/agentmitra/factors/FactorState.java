package org.agentmitra.factors;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with somebody's second step.
 *
 * @param begun whether a set-up waits to be confirmed
 * @param since when it was confirmed; null while it does not count
 * @param recovers whether there is anything that recovery codes stand in for
 * @param recoveryLeft how many recovery codes there are
 */
record FactorState(boolean begun, @Nullable OffsetDateTime since, boolean recovers, int recoveryLeft) {
    public boolean on() {
        return since != null;
    }
}
