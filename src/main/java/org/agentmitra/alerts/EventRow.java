package org.agentmitra.alerts;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.agentmitra.audit.SecurityKind;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of security events.
 *
 * @param who name of who did it or, where nobody was signed in, of whose account it was; null for strangers
 * @param user id of the same
 * @param stored when it was recorded, as the key of the page is made of it
 */
record EventRow(
        UUID id,
        OffsetDateTime at,
        SecurityKind kind,
        String action,
        @Nullable String who,
        @Nullable String user,
        @Nullable String address,
        OffsetDateTime stored) {
    public String key() {
        return stored.toInstant() + "_" + id;
    }
}
