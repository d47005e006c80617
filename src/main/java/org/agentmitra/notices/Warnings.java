package org.agentmitra.notices;

import java.util.UUID;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.carriers.Channel;
import org.agentmitra.notifications.MessageDesk;
import org.springframework.stereotype.Component;

/**
 * Tells people what touches safety in their inbox and by e-mail, whatever they chose; in the transaction of what
 * happened.
 */
@Component
class Warnings {
    private final MessageDesk desk;
    private final Accounts accounts;

    Warnings(MessageDesk desk, Accounts accounts) {
        this.desk = desk;
        this.accounts = accounts;
    }

    /**
     * Tells the user; nobody when they may no longer act.
     *
     * @param link local path to what it is about
     */
    void tell(UUID user, String template, String link, Object... arguments) {
        accounts.active(user).ifPresent(account -> tell(account, template, link, arguments));
    }

    void tell(Account account, String template, String link, Object... arguments) {
        desk.tell(account.id(), template, link, arguments);
        desk.send(account.id(), Channel.EMAIL, account.email(), account.locale(), template, arguments);
    }
}
