package org.agentmitra.accounts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Users, for other modules. */
@Component
public class Accounts {
    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The user with roles and grants as they are at this moment; empty when unknown, suspended or deactivated. */
    public Optional<Account> active(UUID user) {
        throw new UnsupportedOperationException();
    }
}
