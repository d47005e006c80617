package org.agentmitra.kycdesk;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.agentmitra.kyc.CaseState;
import org.agentmitra.kycfiles.Risk;
import org.jspecify.annotations.Nullable;

/**
 * A case as the queue shows it.
 *
 * @param since when it began to wait
 * @param age how long it has waited; null when it does not wait for a reviewer
 * @param risk as set, else as proposed
 * @param holder name of who has it now; null for nobody
 */
record QueueRow(
        UUID id,
        String reference,
        String name,
        CaseState state,
        OffsetDateTime since,
        @Nullable Duration age,
        Risk risk,
        @Nullable String holder,
        boolean mine) {
    /** Within which a case should be looked at. */
    static final Duration TARGET = Duration.ofHours(24);

    public boolean late() {
        return age != null && age.compareTo(TARGET) > 0;
    }

    /** Whole hours. */
    public long hours() {
        return age == null ? 0 : age.toHours();
    }

    QueueKey place() {
        return new QueueKey(since, id);
    }
}
