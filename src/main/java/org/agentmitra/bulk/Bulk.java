package org.agentmitra.bulk;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something done, or being done, to many users.
 *
 * @param role given or taken away; null for other kinds
 * @param language of invitations, and of the one who asked
 * @param undoes what it takes back; null when it is no undoing
 * @param finished null while it goes on
 */
record Bulk(
        UUID id,
        UUID actor,
        BulkKind kind,
        @Nullable String role,
        @Nullable String reason,
        Locale language,
        int total,
        @Nullable UUID undoes,
        OffsetDateTime started,
        @Nullable OffsetDateTime finished) {
    boolean running() {
        return finished == null;
    }
}
