package org.agentmitra.followups;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the agenda.
 *
 * @param days those with follow-ups, in order
 * @param overdue open ones of days before today
 * @param full whether there are more than are shown
 * @param feed when calendars got their address; null while there is none
 */
record AgendaPage(
        Span span,
        LocalDate first,
        LocalDate last,
        LocalDate today,
        Map<LocalDate, List<FollowUp>> days,
        List<FollowUp> overdue,
        boolean full,
        @Nullable ZonedDateTime feed) {

    public Span[] spans() {
        return Span.values();
    }

    /** Address of the same day under another span. */
    public String url(Span other) {
        return "/agenda?span=" + other.slug() + "&on=" + first;
    }

    public String earlier() {
        return "/agenda?span=" + span.slug() + "&on=" + span.shifted(first, -1);
    }

    public String later() {
        return "/agenda?span=" + span.slug() + "&on=" + span.shifted(first, 1);
    }

    public String now() {
        return "/agenda?span=" + span.slug();
    }

    /** Whether today lies in it. */
    public boolean current() {
        return !today.isBefore(first) && !today.isAfter(last);
    }
}
