package org.agentmitra.oversight;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's session as a line of the list.
 *
 * @param session id that the browser's cookie stands for; never shown
 * @param device empty when not known
 * @param used the last request, as far as it is known
 * @param ended null unless somebody ended it
 * @param endedBy name of an administrator who did; null for the owner and for the portal
 * @param stored when it began, as the key of the page is made of it
 */
record WatchedSession(
        UUID id,
        UUID user,
        String name,
        String email,
        String session,
        String device,
        String address,
        OffsetDateTime started,
        OffsetDateTime used,
        SessionState state,
        @Nullable OffsetDateTime ended,
        @Nullable String endedBy,
        OffsetDateTime stored) {

    String key() {
        return new SessionKey(stored, id).encoded();
    }
}
