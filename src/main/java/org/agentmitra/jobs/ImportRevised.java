package org.agentmitra.jobs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do is no longer what its check said: it is read anew, its rows were changed, or it is given up.
 * Published in the transaction that does it.
 *
 * @param actor null for the portal itself
 */
public record ImportRevised(UUID importId, @Nullable UUID actor, Why why) {
    public enum Why {
        READ_ANEW,
        ROWS_CHANGED,
        GIVEN_UP
    }
}
