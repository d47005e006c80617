package org.agentmitra.journals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Measures chunks one after the other, each from where the one before was measured. */
public final class Lap {
    private final Clock clock;
    private Instant begun;
    private Instant measured;

    public Lap(Clock clock) {
        this.clock = clock;
        this.begun = clock.instant();
        this.measured = begun;
    }

    /** How long the chunk in hand took until now; asked again when the chunk is tried again. */
    public Duration took() {
        measured = clock.instant();
        return Duration.between(begun, measured);
    }

    /** What was measured last. */
    public Duration latest() {
        return Duration.between(begun, measured);
    }

    /** The next chunk is in hand; saving the one before belongs to it. */
    public void next() {
        begun = measured;
    }
}
