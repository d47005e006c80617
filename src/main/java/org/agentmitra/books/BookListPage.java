package org.agentmitra.books;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agentmitra.customerparts.KycState;
import org.agentmitra.shared.Narrowed;
import org.agentmitra.shared.PageOf;
import org.agentmitra.views.SavedView;
import org.jspecify.annotations.Nullable;

/**
 * What the list shows around its rows.
 *
 * @param manyBooks whether the rows say in whose book they are
 * @param views the viewer's own
 */
record BookListPage(
        PageOf<BookRow> rows,
        BookFilter filter,
        BookSort.Ordered order,
        boolean manyBooks,
        List<SavedView> views,
        boolean mayCreate,
        boolean mayImport,
        boolean mayChange,
        boolean mayTransfer) {
    private static final String LIST = "/customers";

    /** @param sort order the column is sorted by; null when there is none */
    record Column(String field, @Nullable String sort) {}

    /**
     * A filter that is on.
     *
     * @param name message key of the filter
     * @param key message key of the value; null when the value is text itself
     * @param without the URL that takes it away
     */
    record Chip(String name, @Nullable String key, String value, String without) {}

    /** A field of the form. @param name as addresses spell it; the message key of its label ends in it */
    record Facet(String name, List<Choice> choices) {
        public String key() {
            return "books.filter." + name;
        }

        /** Id of a value's element in the page. */
        public String id(Choice choice) {
            return name + "-" + choice.value;
        }
    }

    /**
     * A value to choose.
     *
     * @param key message key of its text
     * @param count null when it is too costly to know
     */
    record Choice(String value, String key, @Nullable String count, boolean current) {}

    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("name", "name"));
        columns.add(new Column("born", null));
        columns.add(new Column("mobile", null));
        if (manyBooks) {
            columns.add(new Column("agent", null));
        }
        columns.add(new Column("premium", "premium"));
        columns.add(new Column("kyc", null));
        columns.add(new Column("added", "added"));
        return columns;
    }

    /** The page's own URL with filter and order, without a place. */
    public String url() {
        return url(LIST, null, order.slug());
    }

    /** What the values of the filters are counted at. */
    public String countsUrl() {
        return url(LIST + "/counts", null, BookSort.NAME.slug());
    }

    public String exportUrl() {
        return url("/customers.csv", null, order.slug());
    }

    /** Filter and order as the address spells them; empty without any. */
    public String query() {
        String url = url();
        return url.indexOf('?') < 0 ? "" : url.substring(url.indexOf('?') + 1);
    }

    /** Sorting by the current order again turns it round. */
    public String sortUrl(String sort) {
        boolean turn = sort.equals(order.sort().slug()) && !order.descending();
        return url(LIST, null, turn ? "-" + sort : sort);
    }

    /** Value of {@code aria-sort} for a column. */
    public String ariaSort(String sort) {
        if (!sort.equals(order.sort().slug())) {
            return "none";
        }
        return order.descending() ? "descending" : "ascending";
    }

    /** How many match, when that was counted to the end. */
    public @Nullable Integer matching() {
        return rows.capped() ? null : Integer.valueOf(rows.total());
    }

    /** How many filters are on besides the search. */
    public int narrowed() {
        return (int) filter.query().stream()
                .filter(entry -> !entry.getKey().equals("q"))
                .count();
    }

    public List<Facet> facets() {
        return facets(filter, Map.of());
    }

    static List<Facet> facets(BookFilter filter, Map<BookCounts.Value, Integer> counts) {
        Map<String, String> chosen = new HashMap<>();
        filter.query().forEach(entry -> chosen.put(entry.getKey(), entry.getValue()));
        return List.of(
                facet(
                        "segment",
                        Arrays.stream(Segment.values()).map(Segment::slug).toList(),
                        chosen,
                        counts),
                facet(
                        "kyc",
                        Arrays.stream(KycState.values()).map(BookFilter::slug).toList(),
                        chosen,
                        counts),
                facet("record", List.of(BookFilter.record(true), BookFilter.record(false)), chosen, counts));
    }

    private static Facet facet(
            String name, List<String> values, Map<String, String> chosen, Map<BookCounts.Value, Integer> counts) {
        return new Facet(
                name,
                values.stream()
                        .map(value -> new Choice(
                                value,
                                "books." + name + "." + value,
                                counted(counts.get(new BookCounts.Value(name, value))),
                                value.equals(chosen.get(name))))
                        .toList());
    }

    private static @Nullable String counted(@Nullable Integer count) {
        return count == null ? null : PageOf.counted(count);
    }

    public List<Chip> chips() {
        return filter.query().stream()
                .map(entry -> new Chip(
                        "books.filter." + entry.getKey(),
                        entry.getKey().equals("q") ? null : "books." + entry.getKey() + "." + entry.getValue(),
                        entry.getValue(),
                        url(LIST, entry.getKey(), order.slug())))
                .toList();
    }

    /** Without any parameter the list would open with the view that the viewer prefers. */
    private String url(String path, @Nullable String without, String sort) {
        Narrowed narrowed = new Narrowed().add(filter.query(), without);
        boolean bare = without != null && narrowed.query().isEmpty();
        return narrowed.add("sort", sort.equals(BookSort.NAME.slug()) ? null : sort)
                .add("q", path.equals(LIST) && bare ? "" : null)
                .address(path);
    }
}
