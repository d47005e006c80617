package org.agentmitra.consents;

import java.time.OffsetDateTime;
import org.agentmitra.consents.ConsentNotices.Notice;
import org.jspecify.annotations.Nullable;

/**
 * A purpose and whether somebody agrees.
 *
 * @param notice null for what nobody asks any more; then {@code purpose} is shown
 * @param since in the reader's zone: when it was given, or taken back; null when it never was given
 * @param version of the notice that was agreed to; null as above
 */
record ConsentLine(
        @Nullable Notice notice,
        String purpose,
        boolean holds,
        @Nullable OffsetDateTime since,
        @Nullable String version) {

    /** Whether another notice is shown now than the one that was agreed to. */
    public boolean outdated() {
        return holds && notice != null && !notice.version().equals(version);
    }

    /** Whether the notice that is shown now can be agreed to. */
    public boolean open() {
        return notice != null && (!holds || outdated());
    }
}
