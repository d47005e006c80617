package org.agentmitra.ledger;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The place of a record in the list, as a URL spells it. */
record LedgerKey(OffsetDateTime at, UUID id) {
    static LedgerKey of(Entry entry) {
        return new LedgerKey(entry.at(), entry.id());
    }

    String encoded() {
        return at.toInstant() + "_" + id;
    }

    /** Anything that is no key means the first page. */
    static Optional<LedgerKey> of(@Nullable String text) {
        try {
            String[] parts = text == null ? new String[0] : text.split("_", 2);
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new LedgerKey(OffsetDateTime.parse(parts[0]), UUID.fromString(parts[1])));
        } catch (RuntimeException notOurs) {
            return Optional.empty();
        }
    }
}
