package org.agentmitra.impersonation;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.agentmitra.access.Acting;
import org.jspecify.annotations.Nullable;

/**
 * That somebody acts, or acted, in another's place.
 *
 * @param actorName as it was then
 * @param ended null while it goes on
 */
record Impersonation(
        UUID id,
        UUID actor,
        String actorName,
        UUID user,
        String reason,
        boolean writes,
        OffsetDateTime started,
        OffsetDateTime ends,
        @Nullable OffsetDateTime ended) {

    /** How it came to an end. */
    enum End {
        BUTTON,
        TIME,
        SIGNED_OUT,
        /** One of the two may no longer, or the session was ended by another. */
        BARRED
    }

    Acting at(Instant now) {
        return new Acting(id, actor, user, writes, Duration.between(now, ends).toSeconds());
    }

    Acting over() {
        return new Acting(id, actor, user, writes, 0);
    }
}
