package org.agentmitra.dispatches;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.agentmitra.carriers.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A message as those who look after the portal see it.
 *
 * @param name whom it was meant for; null for who has no account
 * @param recipient the masked address; null in the inbox
 * @param language tag of the language it is written in; null in the inbox, which speaks the reader's
 * @param failure why the last attempt came to nothing; null when it did not
 * @param nextTry null when none is planned
 * @param secret whether it carried a code or a link
 * @param stored when it was written, as the key of the page is made of it
 */
record DispatchRow(
        UUID id,
        UUID user,
        @Nullable String name,
        Channel channel,
        String template,
        @Nullable String language,
        @Nullable String recipient,
        DispatchState state,
        int attempts,
        @Nullable Failure failure,
        OffsetDateTime created,
        @Nullable OffsetDateTime sent,
        @Nullable OffsetDateTime nextTry,
        boolean secret,
        OffsetDateTime stored) {

    public String key() {
        return stored.toInstant() + "_" + id;
    }

    public boolean retryable() {
        return state == DispatchState.FAILED && !secret;
    }
}
