package org.agentmitra.grants;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user was given a role, or it was taken; published in that transaction. Not of the role an account is opened with.
 *
 * @param by name of who did it
 * @param role its name
 * @param from when it begins to count; null when it was taken
 * @param until when it ends again; null for no end, and when it was taken
 */
public record RoleMoved(
        UUID user,
        String by,
        String role,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime until) {
    public boolean given() {
        return from != null;
    }
}
