package org.agentmitra.profile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of address or phone that was asked for.
 *
 * @param was null when the account had none
 * @param ownProved whether the code sent to what the account is reached by was shown
 * @param newProved whether the code sent to the new one was shown
 * @param asked when
 */
record ContactChange(
        UUID id,
        UUID user,
        ContactKind kind,
        @Nullable String was,
        String becomes,
        UUID ownCode,
        UUID newCode,
        boolean ownProved,
        boolean newProved,
        Instant asked) {

    public String shown() {
        return kind.shown(becomes);
    }
}
