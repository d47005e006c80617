package org.agentmitra.replies;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer as agents read it.
 *
 * @param customer null while nobody knows whom it is from
 * @param name of the customer, else as it was left; null for none
 * @param phone as it was left, grouped for reading; null for none
 * @param planned whether a follow-up came of it
 */
record ReplyRow(
        UUID id,
        Answer answer,
        @Nullable UUID customer,
        @Nullable String name,
        @Nullable String phone,
        OffsetDateTime at,
        boolean planned) {
    /** Whether somebody can be asked to whom nothing is planned yet. */
    public boolean open() {
        return !planned && answer.asks() && (customer != null || name != null || phone != null);
    }
}
