package org.agentmitra.accounts;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with the link of the notice took a change of address or phone back; the owner is to be told what that ended.
 *
 * @param factors how many second steps and passkeys that were added since the change ended with it
 */
public record ContactRestored(UUID user, int factors) implements AboutAccount {
    @Override
    public @Nullable UUID actor() {
        return null;
    }

    @Override
    public String action() {
        return "account.contact_restored";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("factors", factors);
    }
}
