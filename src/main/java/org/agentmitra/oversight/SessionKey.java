package org.agentmitra.oversight;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The place of a session in the list. */
record SessionKey(OffsetDateTime started, UUID id) {
    String encoded() {
        return started.toInstant() + "_" + id;
    }

    /** Reads a key from a URL; anything that is none means the first page. */
    static Optional<SessionKey> of(@Nullable String text) {
        try {
            String[] parts = text == null ? new String[0] : text.split("_", 2);
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new SessionKey(
                            Instant.parse(parts[0]).atOffset(ZoneOffset.UTC), UUID.fromString(parts[1])));
        } catch (RuntimeException notOurs) {
            return Optional.empty();
        }
    }
}
