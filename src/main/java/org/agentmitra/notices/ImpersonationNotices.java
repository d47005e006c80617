package org.agentmitra.notices;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.agentmitra.accounts.Accounts;
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
    private final Warnings warnings;
    private final Accounts accounts;
    private final ZoneId zone;

    ImpersonationNotices(Warnings warnings, Accounts accounts, @Value("${portal.zone}") ZoneId zone) {
        this.warnings = warnings;
        this.accounts = accounts;
        this.zone = zone;
    }

    @EventListener
    void tell(ImpersonationEnded done) {
        accounts.active(done.user())
                .ifPresent(account -> warnings.tell(
                        account,
                        done.writes() ? "impersonation-write" : "impersonation-read",
                        "/audit/own",
                        done.actorName(),
                        text("dd MMM yyyy, HH:mm", done.started(), account.locale()),
                        text("HH:mm", done.ended(), account.locale())));
    }

    private String text(String pattern, OffsetDateTime moment, Locale language) {
        return DateTimeFormatter.ofPattern(pattern, language).format(moment.atZoneSameInstant(zone));
    }
}
