package org.agentmitra.notices;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.agentmitra.impersonation.ImpersonationEnded;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells people afterwards that somebody acted in their place: who, from when to when, and whether they could change
 * things.
 */
@Component
class ImpersonationNotices {
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy, HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Warnings warnings;
    private final ZoneId zone;

    ImpersonationNotices(Warnings warnings, @Value("${portal.zone}") ZoneId zone) {
        this.warnings = warnings;
        this.zone = zone;
    }

    @EventListener
    void tell(ImpersonationEnded done) {
        warnings.tell(
                done.user(),
                done.writes() ? "impersonation-write" : "impersonation-read",
                "/audit/own",
                done.actorName(),
                text(DAY_AND_TIME, done.started()),
                text(TIME, done.ended()));
    }

    private String text(DateTimeFormatter format, OffsetDateTime moment) {
        return format.format(moment.atZoneSameInstant(zone));
    }
}
