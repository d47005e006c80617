package org.agentmitra.directory;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.agentmitra.accounts.UserStatus;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list.
 *
 * @param phone grouped for reading; null when there is none
 * @param roles names of the roles held now, the highest first
 * @param signedIn the latest sign-in; null without one, or when it is not for the viewer to see
 * @param place the row's key in the order of the list
 */
record UserRow(
        UUID id,
        String name,
        String email,
        @Nullable String phone,
        UserStatus status,
        List<String> roles,
        @Nullable OffsetDateTime signedIn,
        OffsetDateTime created,
        UserKey place) {
    UserRow with(List<String> held) {
        return new UserRow(id, name, email, phone, status, held, signedIn, created, place);
    }
}
