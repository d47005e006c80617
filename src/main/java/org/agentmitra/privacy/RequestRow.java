package org.agentmitra.privacy;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as both sides see it.
 *
 * @param name of who asks
 * @param wish in the person's own words; null for none
 * @param answeredBy name of who answered; null for the portal itself, and while nobody did
 */
record RequestRow(
        UUID id,
        UUID user,
        String name,
        String email,
        RequestKind kind,
        RequestState state,
        @Nullable String wish,
        OffsetDateTime asked,
        @Nullable OffsetDateTime answered,
        @Nullable String answeredBy,
        @Nullable String answer,
        boolean downloadable) {
    public boolean open() {
        return state == RequestState.OPEN;
    }
}
