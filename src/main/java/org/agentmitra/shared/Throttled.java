package org.agentmitra.shared;

import java.time.Duration;

/** Something is asked more often than it is answered. Answered with 429 and when trying again is right. */
public class Throttled extends RuntimeException {
    private final Duration rest;

    /** @param rest how long nothing more of it is answered */
    public Throttled(Duration rest) {
        super("for " + rest);
        this.rest = rest;
    }

    /** In whole seconds, at least one. */
    public long seconds() {
        return Math.max(1, rest.plusMillis(999).toSeconds());
    }

    /** In whole minutes, at least one, as people are told. */
    public long minutes() {
        return Math.max(1, rest.plusSeconds(59).toMinutes());
    }
}
