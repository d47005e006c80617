package org.agentmitra.notices;

import java.util.Locale;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.PasswordReplaced;
import org.agentmitra.notifications.Channel;
import org.agentmitra.notifications.MessageDesk;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people that their password was replaced, by e-mail too: it may have been somebody else. */
@Component
class PasswordNotices {
    private static final String TEMPLATE = "password-replaced";

    private final MessageDesk desk;
    private final Accounts accounts;

    PasswordNotices(MessageDesk desk, Accounts accounts) {
        this.desk = desk;
        this.accounts = accounts;
    }

    @EventListener
    void tell(PasswordReplaced done) {
        accounts.active(done.user()).ifPresent(this::tell);
    }

    private void tell(Account account) {
        String language = account.language();
        desk.tell(account.id(), TEMPLATE, "/sessions");
        desk.send(
                account.id(),
                Channel.EMAIL,
                account.email(),
                language == null ? Locale.ENGLISH : Locale.forLanguageTag(language),
                TEMPLATE);
    }
}
