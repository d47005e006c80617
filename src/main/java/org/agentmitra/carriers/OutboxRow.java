package org.agentmitra.carriers;

import java.time.OffsetDateTime;
import java.time.ZoneId;

/** A letter of the demo as it would have gone out. */
record OutboxRow(Letter letter, OffsetDateTime at) {
    static OutboxRow of(Outbox.Kept kept, ZoneId zone) {
        return new OutboxRow(kept.letter(), kept.at().atZone(zone).toOffsetDateTime());
    }
}
