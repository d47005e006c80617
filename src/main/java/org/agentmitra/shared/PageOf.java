package org.agentmitra.shared;

import java.util.List;
import java.util.function.Function;
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

    /** Total of a list that nobody counts. */
    public static final int UNCOUNTED = -1;

    /** A count as people read it, when counting went on as far as {@link #CAP} and one. */
    public static String counted(int count) {
        return count > CAP ? "1,000+" : String.valueOf(count);
    }

    /** A page with an exact or a capped total. */
    public PageOf(List<T> items, int total, @Nullable String next, @Nullable String previous) {
        this(items, total, next, previous, false);
    }

    /** Which way a page is read. */
    public enum Way {
        /** From the beginning of the list, without a key. */
        FIRST,
        /** What follows the key. */
        ONWARDS,
        /** What lies before the key. */
        BACKWARDS;

        /** @param after key that rows follow, and {@code before} key they precede; null for none */
        public static Way of(@Nullable Object after, @Nullable Object before) {
            if (before != null) {
                return BACKWARDS;
            }
            return after == null ? FIRST : ONWARDS;
        }
    }

    /**
     * A page of rows that were read to one more than it holds, which tells whether there are others behind.
     *
     * @param read the nearest to the key first
     * @param size how many a page holds
     * @param key of a row, for the pages beside this one
     */
    public static <T> PageOf<T> cut(List<T> read, int size, Way way, int total, Function<? super T, String> key) {
        boolean more = read.size() > size;
        List<T> near = more ? read.subList(0, size) : read;
        List<T> items = way == Way.BACKWARDS ? near.reversed() : near;
        boolean next = way == Way.BACKWARDS || more;
        boolean previous = way == Way.BACKWARDS ? more : way == Way.ONWARDS;
        return new PageOf<>(
                items,
                total,
                next && !items.isEmpty() ? key.apply(items.getLast()) : null,
                previous && !items.isEmpty() ? key.apply(items.getFirst()) : null);
    }

    /** The same page, with a total that is only what was counted before it became too costly. */
    public PageOf<T> ofAtLeast(int counted) {
        return new PageOf<>(items, counted, next, previous, true);
    }

    public boolean capped() {
        return total > CAP;
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }
}
