package org.agentmitra.signin;

import java.util.UUID;
import org.agentmitra.accounts.Verdict;
import org.jspecify.annotations.Nullable;

/** What somebody shows to get in: a password, a code. */
@FunctionalInterface
public interface Evidence {
    /**
     * Compares it with what the account has.
     *
     * @param user null for nobody, which costs as much
     * @throws org.agentmitra.shared.Overloaded when too many are compared at once
     */
    Verdict against(@Nullable UUID user);
}
