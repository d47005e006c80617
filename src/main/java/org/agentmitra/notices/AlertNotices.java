package org.agentmitra.notices;

import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Holders;
import org.agentmitra.alerts.AlertRaised;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who watch over the portal of an alert, in their inbox and by e-mail; in the transaction that raises it. */
@Component
class AlertNotices {
    private final Warnings warnings;
    private final Holders holders;

    AlertNotices(Warnings warnings, Holders holders) {
        this.warnings = warnings;
        this.holders = holders;
    }

    @EventListener
    void tell(AlertRaised raised) {
        String link = "/security/alerts/" + raised.alert();
        for (Account account : holders.of(AlertRaised.PERMISSION)) {
            warnings.tell(account, "alert-" + raised.rule(), link, raised.name(), raised.events());
        }
    }
}
