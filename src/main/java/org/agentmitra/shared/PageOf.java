package org.agentmitra.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is read by key, not by offset.
 *
 * @param total matches counted up to {@link #CAP}; a larger number is shown as "1,000+", -1 when nothing was counted
 * @param next key of the following page, null on the last
 * @param previous key of the page before, null on the first
 * @param atLeast whether the total is what was counted before counting became too costly
 */
public record PageOf<T>(
        List<T> items,
        int total,
        @Nullable String next,
        @Nullable String previous,
        boolean atLeast) {
    /** Counting stops here, so that a count costs the same on every size of book. */
    public static final int CAP = 1_000;

    /** A page with an exact or a capped total. */
    public PageOf(List<T> items, int total, @Nullable String next, @Nullable String previous) {
        this(items, total, next, previous, false);
    }

    /** A page of a list that nobody counts. */
    public static <T> PageOf<T> uncounted(List<T> items, @Nullable String next, @Nullable String previous) {
        return new PageOf<>(items, -1, next, previous);
    }

    public boolean capped() {
        return total > CAP;
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }
}
