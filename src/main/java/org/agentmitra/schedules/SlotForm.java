package org.agentmitra.schedules;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.agentmitra.presentations.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * When a presentation is to show, as browsers send it: {@code 2026-11-23T10:00}, where the reader is.
 *
 * @param until empty for until something else shows
 */
record SlotForm(String from, String until) {
    SlotForm {
        from = Typed.text(from);
        until = Typed.text(until);
    }

    /** Says at the fields what cannot be. */
    void check(BindingResult result, ZoneId zone, Instant now) {
        Instant begins = instant(from, zone);
        if (begins == null) {
            result.rejectValue("from", "schedules.time");
        }
        Instant ends = instant(until, zone);
        if (!until.isEmpty() && ends == null) {
            result.rejectValue("until", "schedules.time");
        } else if (ends != null && !ends.isAfter(now)) {
            result.rejectValue("until", "schedules.past");
        } else if (ends != null && begins != null && !ends.isAfter(begins)) {
            result.rejectValue("until", "schedules.order");
        }
    }

    /** Null for what is empty, or no time. */
    static @Nullable Instant instant(String text, ZoneId zone) {
        try {
            LocalDateTime time = text.isEmpty() ? null : LocalDateTime.parse(text);
            return time == null || time.getYear() < 2000 || time.getYear() > 2999
                    ? null
                    : time.atZone(zone).toInstant();
        } catch (DateTimeException wrong) {
            return null;
        }
    }
}
