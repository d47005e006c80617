package org.agentmitra.notices;

import java.util.Locale;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.customers.HolderLinked;
import org.agentmitra.notifications.Channel;
import org.agentmitra.notifications.MessageDesk;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells people that a record of an agent's book was linked with their account; by e-mail only where they proved the address,
 * since another's would learn of their insurance.
 */
@Component
class HolderNotices {
    private static final String TEMPLATE = "holder-linked";

    private final MessageDesk desk;
    private final Accounts accounts;

    HolderNotices(MessageDesk desk, Accounts accounts) {
        this.desk = desk;
        this.accounts = accounts;
    }

    @EventListener
    void tell(HolderLinked done) {
        accounts.active(done.user()).ifPresent(account -> tell(account, done.by()));
    }

    private void tell(Account account, String by) {
        desk.tell(account.id(), TEMPLATE, "/policies", by);
        if (accounts.emailProved(account.id())) {
            String language = account.language();
            desk.send(
                    account.id(),
                    Channel.EMAIL,
                    account.email(),
                    language == null ? Locale.ENGLISH : Locale.forLanguageTag(language),
                    TEMPLATE,
                    by);
        }
    }
}
