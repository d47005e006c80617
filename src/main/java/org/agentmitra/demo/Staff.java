package org.agentmitra.demo;

import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.Credentials;
import org.agentmitra.accounts.Newcomer;
import org.agentmitra.codemessages.CodeMessage;
import org.agentmitra.passwordrules.PreparedPassword;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Opens the accounts of the demo world. */
@Component
@Profile("demo")
class Staff {
    private final Accounts accounts;
    private final Credentials credentials;
    private @Nullable PreparedPassword prepared;

    Staff(Accounts accounts, Credentials credentials) {
        this.accounts = accounts;
        this.credentials = credentials;
    }

    boolean anybody() {
        return accounts.any();
    }

    boolean has(String mailbox) {
        return accounts.findByEmail(mailbox + Cast.DOMAIN).isPresent();
    }

    UUID find(String mailbox) {
        return accounts.findByEmail(mailbox + Cast.DOMAIN).orElseThrow(() -> new NotFound("user", mailbox));
    }

    /** @param mailbox the e-mail address before the sign */
    UUID open(@Nullable UUID actor, String name, String mailbox, String role) {
        UUID user = accounts.open(actor, name, mailbox + Cast.DOMAIN, Cast.PASSWORD, role);
        accounts.reached(user, CodeMessage.Way.EMAIL);
        return user;
    }

    /**
     * An account whose owner proved e-mail address and phone.
     *
     * @param mobile E.164
     */
    UUID join(String name, String mailbox, String mobile, String role) {
        // Hashing is slow on purpose, and the password is the same.
        prepared = prepared == null ? credentials.prepare(Cast.PASSWORD) : prepared;
        UUID user = Ids.next();
        accounts.join(user, new Newcomer(name, mailbox + Cast.DOMAIN, mobile, prepared, null, role));
        return user;
    }
}
