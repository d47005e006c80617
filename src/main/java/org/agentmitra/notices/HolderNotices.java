package org.agentmitra.notices;

import java.util.UUID;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.carriers.Channel;
import org.agentmitra.customerparts.HolderLinked;
import org.agentmitra.customerparts.HolderUnlinked;
import org.agentmitra.notifications.MessageDesk;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells people that a record of an agent's book was linked with their account, or is no longer; by e-mail only where they
 * proved the address, since another's would learn of their insurance.
 */
@Component
class HolderNotices {
    private final MessageDesk desk;
    private final Accounts accounts;

    HolderNotices(MessageDesk desk, Accounts accounts) {
        this.desk = desk;
        this.accounts = accounts;
    }

    @EventListener
    void tell(HolderLinked done) {
        tell(done.user(), "holder-linked", done.by());
    }

    @EventListener
    void tell(HolderUnlinked done) {
        tell(done.user(), "holder-unlinked", done.by());
    }

    private void tell(UUID user, String template, String by) {
        accounts.active(user).ifPresent(account -> tell(account, template, by));
    }

    private void tell(Account account, String template, String by) {
        desk.tell(account.id(), template, "/policies", by);
        if (accounts.emailProved(account.id())) {
            desk.send(account.id(), Channel.EMAIL, account.email(), account.locale(), template, by);
        }
    }
}
