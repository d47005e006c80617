package org.agentmitra.kycdesk;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The place of a case in the queue, as a URL spells it. */
record QueueKey(OffsetDateTime since, UUID id) {
    /** Anything that is no key means the first page. */
    static Optional<QueueKey> of(@Nullable String text) {
        try {
            String[] parts = text == null ? new String[0] : text.split("_", 2);
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new QueueKey(OffsetDateTime.parse(parts[0]), UUID.fromString(parts[1])));
        } catch (RuntimeException notOurs) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return since + "_" + id;
    }
}
