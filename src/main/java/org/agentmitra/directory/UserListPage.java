package org.agentmitra.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.shared.Narrowed;
import org.agentmitra.shared.PageOf;
import org.agentmitra.views.SavedView;
import org.jspecify.annotations.Nullable;

/**
 * What the list shows around its rows.
 *
 * @param choices what the list can be narrowed to
 * @param locked those of the rows in whose name no guess is looked at just now
 * @param views the viewer's own
 */
record UserListPage(
        PageOf<UserRow> rows,
        UserFilter filter,
        UserSort.Ordered order,
        UserChoices choices,
        Set<UUID> locked,
        List<SavedView> views,
        boolean mayCreate,
        boolean mayBar) {
    private static final List<Column> COLUMNS = List.of(
            new Column("name", "name"),
            new Column("email", "email"),
            new Column("phone", null),
            new Column("roles", null),
            new Column("status", null),
            new Column("signed-in", null),
            new Column("created", "created"));

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

    public List<Column> columns() {
        return COLUMNS;
    }

    /** The page's own URL with filter and order, without a place. */
    public String url() {
        return url("/users", null, order.slug());
    }

    /** What the values of the filters are counted at. */
    public String countsUrl() {
        return url("/users/counts", null, UserSort.NAME.slug());
    }

    /** Filter and order as the address spells them; empty without any. */
    public String query() {
        String url = url();
        return url.indexOf('?') < 0 ? "" : url.substring(url.indexOf('?') + 1);
    }

    /** The list without a filter, whatever view it opens with. */
    public String everybody() {
        return "/users?q=";
    }

    /** How many match, when that was counted to the end. */
    public @Nullable Integer matching() {
        return rows.capped() || rows.atLeast() ? null : Integer.valueOf(rows.total());
    }

    public String exportUrl() {
        return url("/users.csv", null, order.slug());
    }

    /** Sorting by the current order again turns it round. */
    public String sortUrl(String sort) {
        boolean turn = sort.equals(order.sort().slug()) && !order.descending();
        return url("/users", null, turn ? "-" + sort : sort);
    }

    /** Value of {@code aria-sort} for a column. */
    public String ariaSort(String sort) {
        if (!sort.equals(order.sort().slug())) {
            return "none";
        }
        return order.descending() ? "descending" : "ascending";
    }

    public List<UserChoices.Facet> facets() {
        return choices.facets(filter);
    }

    /** How many filters are on besides the search. */
    public int narrowed() {
        return (int) filter.query().stream()
                .filter(entry -> !entry.getKey().equals("q"))
                .count();
    }

    public List<Chip> chips() {
        Map<String, UserChoices.Choice> chosen = new HashMap<>();
        for (UserChoices.Facet facet : facets()) {
            UserChoices.Choice current = facet.current();
            if (current != null) {
                chosen.put(facet.name(), current);
            }
        }
        List<Chip> chips = new ArrayList<>();
        for (Map.Entry<String, String> entry : filter.query()) {
            String name = entry.getKey();
            UserChoices.Choice choice = chosen.get(name);
            chips.add(new Chip(
                    "users.filter." + name,
                    choice == null ? null : choice.key(),
                    choice == null ? entry.getValue() : choice.text(),
                    url("/users", name, order.slug())));
        }
        return chips;
    }

    private String url(String path, @Nullable String without, String sort) {
        Narrowed narrowed = new Narrowed().add(filter.query(), without);
        boolean bare = without != null && narrowed.query().isEmpty();
        return narrowed.add("sort", sort.equals(UserSort.NAME.slug()) ? null : sort)
                .add("q", path.equals("/users") && bare ? "" : null)
                .address(path);
    }
}
