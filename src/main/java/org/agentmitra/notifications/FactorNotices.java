package org.agentmitra.notifications;

import java.util.Locale;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.FactorChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what became of their second factors, by e-mail too: it may have been somebody else. */
@Component
class FactorNotices {
    private final MessageDesk desk;
    private final Accounts accounts;

    FactorNotices(MessageDesk desk, Accounts accounts) {
        this.desk = desk;
        this.accounts = accounts;
    }

    @EventListener
    void tell(FactorChanged done) {
        accounts.active(done.user()).ifPresent(account -> tell(account, done));
    }

    private void tell(Account account, FactorChanged done) {
        String template = done.action().replace('.', '-').replace('_', '-');
        String language = account.language();
        desk.tell(account.id(), template, "/factors");
        desk.send(
                account.id(),
                Channel.EMAIL,
                account.email(),
                language == null ? Locale.ENGLISH : Locale.forLanguageTag(language),
                template);
    }
}
