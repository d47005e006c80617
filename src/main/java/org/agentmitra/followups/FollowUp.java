package org.agentmitra.followups;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up as it is kept.
 *
 * @param at null for any time of the day
 * @param zone of the time
 * @param done null while it is open
 * @param own whether it is in the viewer's agenda
 */
record FollowUp(
        UUID id,
        UUID customer,
        String customerName,
        FollowUpKind kind,
        LocalDate on,
        @Nullable LocalTime at,
        ZoneId zone,
        String topic,
        @Nullable String outcome,
        @Nullable OffsetDateTime done,
        OffsetDateTime created,
        long version,
        boolean own) {
    public boolean open() {
        return done == null;
    }

    public boolean overdue(LocalDate today) {
        return open() && on.isBefore(today);
    }

    /** The moment; null when it has no time. */
    @Nullable
    ZonedDateTime moment() {
        return at == null ? null : ZonedDateTime.of(on, at, zone);
    }
}
