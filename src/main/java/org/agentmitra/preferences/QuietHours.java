package org.agentmitra.preferences;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** A part of every day, perhaps over midnight. The end is no part of it. */
public record QuietHours(LocalTime from, LocalTime until) {

    /** When the quiet ends that the moment falls into; empty when it falls into none. */
    Optional<Instant> end(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean overMidnight = from.isAfter(until);
        boolean late = !time.isBefore(from);
        boolean early = time.isBefore(until);
        if (overMidnight ? !late && !early : !late || !early) {
            return Optional.empty();
        }
        LocalDate day = overMidnight && late ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        return Optional.of(until.atDate(day).atZone(zone).toInstant()).filter(end -> end.isAfter(moment));
    }
}
