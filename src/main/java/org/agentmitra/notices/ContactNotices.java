package org.agentmitra.notices;

import java.util.Locale;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.ContactRestored;
import org.agentmitra.notifications.Channel;
import org.agentmitra.notifications.MessageDesk;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people at the address they have back what taking a change back ended, and what is left to do. */
@Component
class ContactNotices {
    private static final String TEMPLATE = "contact-restored";

    private final MessageDesk desk;
    private final Accounts accounts;

    ContactNotices(MessageDesk desk, Accounts accounts) {
        this.desk = desk;
        this.accounts = accounts;
    }

    @EventListener
    void tell(ContactRestored done) {
        accounts.active(done.user()).ifPresent(account -> tell(account, done.factors()));
    }

    private void tell(Account account, int factors) {
        String language = account.language();
        desk.tell(account.id(), TEMPLATE, "/factors", factors);
        desk.send(
                account.id(),
                Channel.EMAIL,
                account.email(),
                language == null ? Locale.ENGLISH : Locale.forLanguageTag(language),
                TEMPLATE,
                factors);
    }
}
