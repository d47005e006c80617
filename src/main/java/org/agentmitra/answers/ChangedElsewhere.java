package org.agentmitra.answers;

import java.time.Instant;

/** The answers were changed on another device since the page was shown. */
public class ChangedElsewhere extends RuntimeException {
    private final int version;
    private final Instant at;

    ChangedElsewhere(int version, Instant at) {
        super("version " + version);
        this.version = version;
        this.at = at;
    }

    /** What is kept now. */
    public int version() {
        return version;
    }

    Instant at() {
        return at;
    }
}
