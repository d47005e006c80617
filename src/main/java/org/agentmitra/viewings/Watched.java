package org.agentmitra.viewings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.agentmitra.presentations.Slideshow;
import org.jspecify.annotations.Nullable;

/**
 * What a page tells of somebody who looked. What cannot be so is left out: nobody is there to read an error.
 *
 * @param edition of the slides that the page shows
 * @param seen milliseconds for each slide in their order, joined by commas
 * @param called positions whose buttons lead to no page and were followed, joined by commas
 */
record Watched(
        @Nullable String edition,
        @Nullable String seen,
        @Nullable String called) {
    /** Who leaves a page open looks no longer. */
    private static final long LONGEST = 600_000;

    private static final int DIGITS = 9;

    Watched {
        edition = edition == null ? "" : edition;
        seen = seen == null ? "" : seen;
        called = called == null ? "" : called;
    }

    /** By position; slides that were not in view are missing. */
    Map<Integer, Long> millis(int slides) {
        Map<Integer, Long> millis = new LinkedHashMap<>();
        List<Long> told = numbers(seen);
        for (int i = 0; i < Math.min(slides, told.size()); i++) {
            if (told.get(i) > 0) {
                millis.put(i + 1, Math.min(told.get(i), LONGEST));
            }
        }
        return millis;
    }

    /** Slides that have a button, of those that are told. */
    List<Integer> calls(Slideshow show) {
        return numbers(called).stream()
                .filter(position -> position >= 1 && position <= show.frames().size())
                .map(Long::intValue)
                .distinct()
                .filter(position ->
                        show.frames().get(position - 1).slide().call().asks())
                .toList();
    }

    private static List<Long> numbers(@Nullable String text) {
        return text == null || text.isEmpty()
                ? List.of()
                : Stream.of(text.split(",", -1)).map(Watched::number).toList();
    }

    private static long number(String text) {
        return text.matches("\\d{1," + DIGITS + "}") ? Long.parseLong(text) : 0;
    }
}
