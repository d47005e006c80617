package org.agentmitra.books;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Customers of the list that something is to be done to.
 *
 * @param all whether all are meant that match the filter, instead of those in {@code ids}
 * @param filter of the list, as its address spells it
 */
public record BookChoice(boolean all, List<UUID> ids, Map<String, String> filter) {
    /** One by one no more than a page shows. */
    private static final int PAGE = 25;

    /** What the list's form sent; what is no id names nobody. */
    public static BookChoice of(@Nullable List<String> id, Map<String, String> query) {
        List<UUID> ids = new ArrayList<>();
        for (String text : id == null ? List.<String>of() : id) {
            try {
                ids.add(UUID.fromString(text));
            } catch (IllegalArgumentException notOurs) {
                continue;
            }
        }
        Map<String, String> filter = new LinkedHashMap<>();
        BookFilter.of(query).query().forEach(one -> filter.put(one.getKey(), one.getValue()));
        return new BookChoice(
                "true".equals(query.get("all")),
                ids.stream().distinct().limit(PAGE).toList(),
                filter);
    }

    /** What the filter may say of {@code segment}; {@code books.segment.<it>} names it. */
    public static List<String> segments() {
        return Arrays.stream(Segment.values()).map(Segment::slug).toList();
    }

    public boolean nobody() {
        return !all && ids.isEmpty();
    }
}
