package org.agentmitra.agentrequests;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as who answers sees it.
 *
 * @param agentName whom it is for; null when that agent is no longer there
 * @param reason why it was declined; null for any other
 * @param customer the record in the agent's book; null as long as there is none
 * @param days whole days since it was asked
 */
record RequestRow(
        UUID id,
        String customerName,
        UUID user,
        UUID agent,
        @Nullable String agentName,
        RequestState state,
        @Nullable String reason,
        OffsetDateTime asked,
        @Nullable OffsetDateTime answered,
        @Nullable UUID customer,
        long days) {
    public boolean waits() {
        return state == RequestState.ASKED;
    }

    public boolean stands() {
        return state.stands();
    }
}
