package org.agentmitra.notices;

import java.util.Locale;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Holders;
import org.agentmitra.alerts.AlertRaised;
import org.agentmitra.notifications.Channel;
import org.agentmitra.notifications.MessageDesk;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who watch over the portal of an alert, in their inbox and by e-mail; in the transaction that raises it. */
@Component
class AlertNotices {
    private final MessageDesk desk;
    private final Holders holders;

    AlertNotices(MessageDesk desk, Holders holders) {
        this.desk = desk;
        this.holders = holders;
    }

    @EventListener
    void tell(AlertRaised raised) {
        String template = "alert-" + raised.rule();
        for (Account account : holders.of(AlertRaised.PERMISSION)) {
            String language = account.language();
            desk.tell(account.id(), template, "/security/alerts/" + raised.alert(), raised.name(), raised.events());
            desk.send(
                    account.id(),
                    Channel.EMAIL,
                    account.email(),
                    language == null ? Locale.ENGLISH : Locale.forLanguageTag(language),
                    template,
                    raised.name(),
                    raised.events());
        }
    }
}
