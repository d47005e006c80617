package org.agentmitra.passkeys;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.accounts.AboutAccount;
import org.jspecify.annotations.Nullable;

/**
 * What became of somebody's passkey.
 *
 * @param actor null when nobody proved to be anybody
 * @param user whose passkey it is
 */
public record PasskeyEvent(@Nullable UUID actor, UUID user, String action, Map<String, Object> details)
        implements AboutAccount {
    /** Action when a passkey was added. */
    public static final String REGISTERED = "passkey.registered";

    /** Action when one was taken away. */
    public static final String REMOVED = "passkey.removed";

    static PasskeyEvent registered(Passkey passkey) {
        return new PasskeyEvent(passkey.user(), passkey.user(), REGISTERED, about(passkey.id()));
    }

    static PasskeyEvent renamed(UUID user, UUID passkey) {
        return new PasskeyEvent(user, user, "passkey.renamed", about(passkey));
    }

    static PasskeyEvent used(Passkey passkey, String address) {
        Map<String, Object> details = Map.of("passkey", passkey.id().toString(), "address", address);
        return new PasskeyEvent(passkey.user(), passkey.user(), "passkey.used", details);
    }

    static PasskeyEvent removed(@Nullable UUID actor, UUID user, UUID passkey) {
        return new PasskeyEvent(actor, user, REMOVED, about(passkey));
    }

    static PasskeyEvent refused(Passkey passkey, Flaw flaw, String address) {
        Map<String, Object> details =
                Map.of("passkey", passkey.id().toString(), "reason", flaw.text(), "address", address);
        return new PasskeyEvent(null, passkey.user(), "passkey.refused", details);
    }

    private static Map<String, Object> about(UUID passkey) {
        return Map.of("passkey", passkey.toString());
    }
}
