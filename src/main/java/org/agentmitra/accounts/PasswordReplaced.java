package org.agentmitra.accounts;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account has another password; its owner is to be told.
 *
 * @param actor who chose it; null for somebody who came with a link
 * @param address where the request came from
 */
public record PasswordReplaced(@Nullable UUID actor, UUID user, Way way, String address) implements AboutAccount {

    /** What the person showed to be let do it. */
    public enum Way {
        OLD_PASSWORD,
        LINK
    }

    @Override
    public String action() {
        return "account.password_replaced";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("way", way.name().toLowerCase(Locale.ROOT), "address", address);
    }
}
