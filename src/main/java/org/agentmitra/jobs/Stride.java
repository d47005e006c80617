package org.agentmitra.jobs;

import java.time.Duration;

/**
 * How many rows are applied together. More when they are quick: every chunk writes pages of every index anew, so that a
 * large file is done sooner in large ones. Fewer when they take long, so that its page moves and others get their turn.
 */
final class Stride {
    private static final int MOST = 8_000;
    private static final int LEAST = 100;
    private static final Duration LONG = Duration.ofSeconds(3);
    private static final Duration SHORT = Duration.ofMillis(1_200);

    private final int most;
    private int rows;

    /** @param most a target takes at once */
    Stride(int first, int most) {
        this.most = Math.min(MOST, most);
        this.rows = Math.min(first, most);
    }

    int rows() {
        return rows;
    }

    /** The latest ones took so long. */
    void took(Duration time) {
        if (time.compareTo(LONG) > 0) {
            rows = Math.min(most, Math.max(LEAST, rows / 2));
        } else if (time.compareTo(SHORT) < 0) {
            rows = Math.min(most, rows * 2);
        }
    }
}
