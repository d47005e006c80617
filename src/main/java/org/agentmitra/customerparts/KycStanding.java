package org.agentmitra.customerparts;

import java.time.Instant;
import java.util.UUID;

/** Takes note of how far the check of somebody's papers has come; the module that checks them calls it. */
public interface KycStanding {
    /**
     * From now on the user stands there, at every record that agents keep of the user, those to come included. Runs in the
     * caller's transaction.
     *
     * @param at when it came to that; what is older than what is known changes nothing
     */
    void stands(UUID user, KycState state, Instant at);

    /** Gives a record the state of the user it is linked with; NONE where it is linked with nobody. */
    void settle(UUID customer);
}
