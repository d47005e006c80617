package org.agentmitra.signin;

import java.time.Instant;
import java.util.UUID;

/**
 * A factor that an account may ask for after the first thing shown was right; its module has the page. There may be several
 * kinds: ask {@link SecondSteps} whether somebody has one.
 */
public interface SecondStep {
    /** Whether the user has it, and so has to take this step. */
    boolean wanted(UUID user);

    /** Path of the page that asks the user for it at sign-in. */
    String page(UUID user);

    /** Whether what the user has for it can be typed: an app's code can, a key's signature cannot. */
    default boolean typed(UUID user) {
        return false;
    }

    /** Whether the text is right, and not used before; it is used up. */
    default boolean passes(UUID user, String text) {
        return false;
    }

    /**
     * Takes it away from who lost it, in the caller's transaction; the owner is told. Does nothing where there is none.
     *
     * @param actor the administrator who does it
     */
    void reset(UUID actor, UUID user);

    /**
     * Takes away what was set up from a moment on, by whoever had the account then, in the caller's transaction.
     *
     * @return how many things that is
     */
    int endSince(UUID user, Instant since);
}
