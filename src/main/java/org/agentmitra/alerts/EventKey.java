package org.agentmitra.alerts;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The place of an event in the list, as a URL spells it. */
record EventKey(OffsetDateTime at, UUID id) {
    /** Anything that is no key means the first page. */
    static Optional<EventKey> of(@Nullable String text) {
        try {
            String[] parts = text == null ? new String[0] : text.split("_", 2);
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new EventKey(OffsetDateTime.parse(parts[0]), UUID.fromString(parts[1])));
        } catch (RuntimeException notOurs) {
            return Optional.empty();
        }
    }
}
