package org.agentmitra.carriers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message written out for its channel.
 *
 * @param message id of its row
 * @param to e-mail address, or phone number in E.164
 * @param subject empty for channels without one
 * @param link what a reader of the demo's outbox can follow; null when there is none
 */
public record Letter(
        UUID message,
        Channel channel,
        String to,
        String subject,
        String body,
        @Nullable String link) {

    /** Without address and text, which may hold a secret. */
    @Override
    public String toString() {
        return channel + " " + message;
    }
}
