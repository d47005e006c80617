package org.agentmitra.accounts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a typed e-mail and password turned out to be.
 *
 * @param user the account with that e-mail; null when there is none
 */
public record PasswordCheck(@Nullable UUID user, Outcome outcome) {

    /** For the audit trail only: the person at the keyboard is told nothing but right or not. */
    public enum Outcome {
        RIGHT,
        WRONG,
        UNKNOWN,
        /** Password right, account locked, suspended or deactivated. */
        BARRED
    }
}
