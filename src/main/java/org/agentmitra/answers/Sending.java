package org.agentmitra.answers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a form of a step carries besides its answers.
 *
 * @param seen version of the answers that the page showed; 0 when there were none
 * @param send names this page's send, however often it arrives
 */
public record Sending(@Nullable Integer seen, @Nullable String send) {
    /** For a page that shows answers of a version. */
    public static Sending of(int seen) {
        return new Sending(seen, UUID.randomUUID().toString());
    }

    int version() {
        return seen == null ? 0 : seen;
    }

    /** A key of its own for what names none that can be read. */
    UUID key() {
        try {
            return send == null ? UUID.randomUUID() : UUID.fromString(send);
        } catch (IllegalArgumentException forged) {
            return UUID.randomUUID();
        }
    }
}
