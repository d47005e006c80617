package org.agentmitra.demo;

import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.CodeMessage;
import org.agentmitra.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Opens the accounts of the demo world. */
@Component
@Profile("demo")
class Staff {
    private final Accounts accounts;

    Staff(Accounts accounts) {
        this.accounts = accounts;
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
}
