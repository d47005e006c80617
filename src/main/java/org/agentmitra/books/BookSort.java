package org.agentmitra.books;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The orders of the list; each has an index of its column and the id. */
enum BookSort {
    NAME("name_key"),
    PREMIUM("annual_minor"),
    ADDED("created_at");

    private final String column;

    BookSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The order a URL names, with a leading hyphen when descending; by name when it names none. */
    static Ordered of(@Nullable String text) {
        String slug = text == null ? "" : text;
        boolean descending = slug.startsWith("-");
        String bare = descending ? slug.substring(1) : slug;
        return Arrays.stream(values())
                .filter(sort -> sort.slug().equals(bare))
                .findFirst()
                .map(sort -> new Ordered(sort, descending))
                .orElse(new Ordered(NAME, false));
    }

    /** An order with its direction. */
    record Ordered(BookSort sort, boolean descending) {
        public String slug() {
            return (descending ? "-" : "") + sort.slug();
        }
    }
}
