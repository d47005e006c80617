package org.agentmitra.books;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.agentmitra.customerparts.KycState;
import org.agentmitra.shared.Narrowed;
import org.jspecify.annotations.Nullable;

/**
 * What the list of customers is narrowed to. Values of a URL that make no sense are left out.
 *
 * @param q beginning of a name, of a mobile number or of a policy's number
 * @param stub true for records "to be completed" only, false for complete ones only
 * @param thisWeek whether only those with a birthday in the seven days from today on
 */
record BookFilter(
        @Nullable String q,
        @Nullable Segment segment,
        @Nullable KycState kyc,
        @Nullable Boolean stub,
        boolean thisWeek) {
    private static final int LONGEST_SEARCH = 80;
    private static final String TO_COMPLETE = "to-complete";
    private static final String COMPLETE = "complete";
    private static final String THIS_WEEK = "this-week";

    static BookFilter of(Map<String, String> query) {
        return new BookFilter(
                text(query.get("q")),
                Segment.of(query.get("segment")).orElse(null),
                Arrays.stream(KycState.values())
                        .filter(state -> slug(state).equals(query.get("kyc")))
                        .findFirst()
                        .orElse(null),
                stub(query),
                THIS_WEEK.equals(query.get("birthdays")));
    }

    public boolean isEmpty() {
        return query().isEmpty();
    }

    /** The filter as a URL spells it, in the order of the page. */
    public List<Map.Entry<String, String>> query() {
        return new Narrowed()
                .add("q", q)
                .add("segment", segment == null ? null : segment.slug())
                .add("kyc", kyc == null ? null : slug(kyc))
                .add("record", stub == null ? null : record(stub))
                .add("birthdays", thisWeek ? THIS_WEEK : null)
                .query();
    }

    static String record(boolean stub) {
        return stub ? TO_COMPLETE : COMPLETE;
    }

    static String slug(KycState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Older links ask for {@code stubs=true}. */
    private static @Nullable Boolean stub(Map<String, String> query) {
        if (TO_COMPLETE.equals(query.get("record")) || "true".equals(query.get("stubs"))) {
            return true;
        }
        return COMPLETE.equals(query.get("record")) ? false : null;
    }

    private static @Nullable String text(@Nullable String text) {
        String stripped = text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
        if (stripped.isEmpty()) {
            return null;
        }
        return stripped.length() > LONGEST_SEARCH ? stripped.substring(0, LONGEST_SEARCH) : stripped;
    }
}
