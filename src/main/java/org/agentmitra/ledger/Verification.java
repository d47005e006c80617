package org.agentmitra.ledger;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of all sealed records with the chain, running or finished.
 *
 * @param batches batches found whole
 * @param records records in them
 * @param unsealed records too young to be sealed; known at the end
 * @param brokenBatch number of the first batch that is not as it was sealed
 * @param brokenRecord the first record in it that was changed or added; null when one is gone, or the seal itself is wrong
 */
record Verification(
        UUID id,
        String askedBy,
        OffsetDateTime asked,
        long batches,
        long records,
        long unsealed,
        @Nullable OffsetDateTime finished,
        Outcome outcome,
        @Nullable Long brokenBatch,
        @Nullable UUID brokenRecord) {

    enum Outcome {
        RUNNING("status-info"),
        WHOLE("status-ok"),
        CHANGED("status-danger"),
        MISSING("status-danger"),
        /** The seal itself was changed, or the end of the chain is gone. */
        BROKEN("status-danger");

        private final String style;

        Outcome(String style) {
            this.style = style;
        }
    }

    /** Message key of how it stands. */
    public String key() {
        return "audit.verification." + (nothing() ? "NOTHING" : outcome);
    }

    /** Style class of how it stands. */
    public String style() {
        return nothing() ? "status-muted" : outcome.style;
    }

    private boolean nothing() {
        return outcome == Outcome.WHOLE && records == 0;
    }

    public boolean running() {
        return outcome == Outcome.RUNNING;
    }
}
