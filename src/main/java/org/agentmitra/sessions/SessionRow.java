package org.agentmitra.sessions;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as its owner and administrators see it.
 *
 * @param device empty when not known
 * @param current whether it is the one that looks
 * @param open false when it was ended or ran out
 * @param ended null while open, and for one that ran out
 */
public record SessionRow(
        UUID id,
        String device,
        String address,
        OffsetDateTime started,
        OffsetDateTime lastUsed,
        boolean current,
        boolean open,
        @Nullable OffsetDateTime ended) {}
