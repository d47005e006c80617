package org.agentmitra.signin;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody says to be. Tries are counted under its key: the account, so that its three names share one count, or the
 * typed text when nobody is called so, so that the count tells nothing.
 *
 * @param user null when no account has the name
 */
public record Claim(@Nullable UUID user, String key) {
    public static Claim of(UUID user) {
        return new Claim(user, "account " + user);
    }

    /** @param typed what was shown instead of a known name */
    public static Claim unknown(String typed) {
        return new Claim(null, "typed " + typed.strip().toLowerCase(Locale.ROOT));
    }
}
