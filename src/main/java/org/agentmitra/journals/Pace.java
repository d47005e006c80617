package org.agentmitra.journals;

/**
 * How fast the portal was over the latest chunks of an import; pauses and waiting do not count.
 *
 * @param rows more than 0
 * @param millis it took for them; more than 0
 */
public record Pace(long rows, long millis) {
    /** Rows a second, at least 1. */
    public int rate() {
        return (int) Math.clamp(1_000 * rows / millis, 1, 1_000_000);
    }

    /** Seconds for so many rows at this pace. */
    public long secondsFor(int more) {
        return more * millis / rows / 1_000;
    }
}
