package org.agentmitra.ledger;

import java.time.OffsetDateTime;
import java.util.List;
import org.agentmitra.keys.FieldHash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Links batches by keyed hashes: who can write to the database but does not have the installation's secret cannot make a
 * chain that fits changed records.
 */
@Component
class HashChain {
    private static final String FIELD = "audit_seals.hash";

    private final FieldHash hashes;

    HashChain(FieldHash hashes) {
        this.hashes = hashes;
    }

    /** @param records at least one, in order */
    Seal link(@Nullable Seal previous, List<Entry> records, OffsetDateTime now) {
        Seal open = new Seal(
                previous == null ? 1 : previous.batch() + 1,
                Seal.Place.of(records.getFirst()),
                Seal.Place.of(records.getLast()),
                records.stream().map(Entry::print).toList(),
                previous == null ? "" : previous.hash(),
                "",
                now);
        return new Seal(
                open.batch(),
                open.first(),
                open.last(),
                open.prints(),
                open.previous(),
                hashes.of(FIELD, open.content()),
                now);
    }

    /** Whether the seal is as it was made and follows the one before. */
    boolean follows(@Nullable Seal previous, Seal seal) {
        return seal.batch() == (previous == null ? 1 : previous.batch() + 1)
                && seal.previous().equals(previous == null ? "" : previous.hash())
                && hashes.candidates(FIELD, seal.content()).contains(seal.hash());
    }
}
