package org.agentmitra.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link of the chain: a batch of records as it was when it was sealed.
 *
 * @param prints fingerprints of the records in their order
 * @param previous hash of the batch before; empty for the first
 * @param hash keyed hash of all the rest
 */
record Seal(long batch, Place first, Place last, List<String> prints, String previous, String hash, OffsetDateTime at) {

    /** Where a record stands in the order of all: its time, then its id. */
    record Place(OffsetDateTime at, UUID id) {
        static Place of(Entry entry) {
            return new Place(entry.at(), entry.id());
        }

        private String text() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, at.toInstant()) + "/" + id;
        }
    }

    /** What came of comparing a batch with the records of today. */
    enum State {
        WHOLE,
        /** A record is not as it was written, or was added later. */
        CHANGED,
        /** A record is gone. */
        MISSING
    }

    /** @param record the first one that is not as it was; null when it is gone */
    record Comparison(State state, @Nullable UUID record) {}

    /** What the hash is made of. */
    String content() {
        return String.join("\n", String.valueOf(batch), first.text(), last.text(), previous, String.join(",", prints));
    }

    /** @param today the records from the end of the batch before to the end of this one */
    Comparison compare(List<Entry> today) {
        Set<String> sealed = new HashSet<>(prints);
        for (Entry entry : today) {
            if (!sealed.contains(entry.print())) {
                return new Comparison(State.CHANGED, entry.id());
            }
        }
        return new Comparison(today.size() == prints.size() ? State.WHOLE : State.MISSING, null);
    }
}
