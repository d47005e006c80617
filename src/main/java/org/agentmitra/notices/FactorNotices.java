package org.agentmitra.notices;

import java.util.Locale;
import java.util.UUID;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.FactorChanged;
import org.agentmitra.notifications.Channel;
import org.agentmitra.notifications.MessageDesk;
import org.agentmitra.passkeys.PasskeyEvent;
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

    /** What a link took back is told once, see {@link ContactNotices}. */
    @EventListener
    void tell(FactorChanged done) {
        if (done.actor() != null) {
            tell(done.user(), done.action().replace('.', '-').replace('_', '-'));
        }
    }

    /** A reset is told once, as what it is, whatever it took away. */
    @EventListener
    void tell(PasskeyEvent done) {
        if (done.user().equals(done.actor())) {
            switch (done.action()) {
                case PasskeyEvent.REGISTERED -> tell(done.user(), "factor-added");
                case PasskeyEvent.REMOVED -> tell(done.user(), "factor-removed");
                default -> {}
            }
        }
    }

    private void tell(UUID user, String template) {
        accounts.active(user).ifPresent(account -> tell(account, template));
    }

    private void tell(Account account, String template) {
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
