package org.agentmitra.accounts;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account was opened or changed. */
record AccountEvent(@Nullable UUID actor, String action, UUID user, Map<String, Object> details)
        implements AboutAccount {

    static AccountEvent opened(@Nullable UUID actor, UUID user, String role) {
        return new AccountEvent(actor, "account.opened", user, Map.of("role", role));
    }

    static AccountEvent changed(@Nullable UUID actor, String action, UUID user) {
        return new AccountEvent(actor, action, user, Map.of());
    }

    static AccountEvent changed(UUID actor, String action, UUID user, Map<String, Object> details) {
        return new AccountEvent(actor, action, user, details);
    }

    static AccountEvent moved(UUID actor, String action, UUID user, UserStatus from, UserStatus to) {
        Map<String, Object> change = Map.of("status", Map.of("from", from.name(), "to", to.name()));
        return new AccountEvent(actor, action, user, Map.of("changes", change));
    }
}
