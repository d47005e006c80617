package org.agentmitra.factors;

import java.time.Instant;
import java.util.UUID;

/** A second step beside the authenticator app, of another module. Recovery codes stand in for it too. */
public interface OtherFactor {
    /** Whether the user has it. */
    boolean held(UUID user);

    /** Path of the page that asks for it at sign-in. */
    String page();

    /** Message key of what the link to that page says. */
    String invitation();

    /** Takes it from the user. @param actor who does so */
    void end(UUID actor, UUID user);

    /** Takes from the user what was added from a moment on. @return how many that is */
    int endSince(UUID user, Instant since);
}
