package org.agentmitra.journals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an import's journal.
 *
 * @param what a state that it came to, or what else happened
 * @param who name of the person who did it; null for the portal
 * @param note what they said; null for most
 * @param chunk rows that were worked on; null for a move
 */
public record Entry(
        long id,
        String what,
        @Nullable String who,
        Instant at,
        @Nullable String note,
        @Nullable DoneChunk chunk) {
    /** Message key of what happened. */
    public String key() {
        return "imports.activity." + what;
    }
}
