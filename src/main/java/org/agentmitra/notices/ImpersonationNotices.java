package org.agentmitra.notices;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.impersonation.ImpersonationEnded;
import org.agentmitra.notifications.Channel;
import org.agentmitra.notifications.MessageDesk;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people afterwards that somebody acted in their place: who, from when to when, and whether they could change things. */
@Component
class ImpersonationNotices {
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy, HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final MessageDesk desk;
    private final Accounts accounts;
    private final ZoneId zone;

    ImpersonationNotices(MessageDesk desk, Accounts accounts, @Value("${portal.zone}") ZoneId zone) {
        this.desk = desk;
        this.accounts = accounts;
        this.zone = zone;
    }

    @EventListener
    void tell(ImpersonationEnded done) {
        accounts.active(done.user()).ifPresent(account -> tell(account, done));
    }

    private void tell(Account account, ImpersonationEnded done) {
        String template = done.writes() ? "impersonation-write" : "impersonation-read";
        Object[] facts = {done.actorName(), text(DAY_AND_TIME, done.started()), text(TIME, done.ended())};
        String language = account.language();
        desk.tell(account.id(), template, "/audit/own", facts);
        desk.send(
                account.id(),
                Channel.EMAIL,
                account.email(),
                language == null ? Locale.ENGLISH : Locale.forLanguageTag(language),
                template,
                facts);
    }

    private String text(DateTimeFormatter format, OffsetDateTime moment) {
        return format.format(moment.atZoneSameInstant(zone));
    }
}
