package org.agentmitra.ledger;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list.
 *
 * @param who name of who did it; null for the portal itself and for strangers
 * @param through name of who did it in their place; null when they did
 * @param subject name or key of what it was done to; null when there is none
 * @param address null when none is recorded, or it is not for the viewer
 */
record LedgerRow(
        Entry entry,
        OffsetDateTime at,
        @Nullable String who,
        @Nullable String through,
        @Nullable String subject,
        @Nullable String address) {
    /** As short as a list has room for: the end of an id tells it from its neighbours. */
    public @Nullable String shortSubject() {
        return subject != null && subject.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? "…\u2060" + subject.substring(subject.length() - 8)
                : subject;
    }

    public UUID id() {
        return entry.id();
    }

    public String action() {
        return entry.action();
    }

    public String type() {
        return entry.subjectType();
    }
}
