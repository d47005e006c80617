package org.agentmitra.jobs;

import java.time.Duration;

/**
 * How many rows are applied together. Fewer when they take very long, so that its page moves and others get their turn on
 * a busy machine too; more when they are quick. Small chunks cost: each writes pages of every index anew. Nobody who
 * pauses or gives the import up waits for the chunk in hand.
 */
final class Stride {
    private static final Duration LONG = Duration.ofSeconds(3);
    private static final Duration SHORT = Duration.ofMillis(1_200);
    private static final int LEAST = 100;

    private final int most;
    private int rows;

    /**
     * The first chunks.
     *
     * @param first rows of the first one, at most {@code most}
     * @param most rows that are ever applied together
     */
    Stride(int first, int most) {
        this.most = most;
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
        } else {
            // Else one slow moment would leave it small to the end.
            rows = Math.min(most, rows + LEAST);
        }
    }
}
