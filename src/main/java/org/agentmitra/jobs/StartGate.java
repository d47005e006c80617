package org.agentmitra.jobs;

import java.util.UUID;

/** A rule of another module that may keep an import from being started. */
public interface StartGate {
    /**
     * Whether the start waits for somebody else's word; asks for that word when it does. Called in the transaction of the
     * start, which holds the import.
     *
     * @param actor who wants to start it
     */
    boolean holds(UUID importId, UUID actor);
}
