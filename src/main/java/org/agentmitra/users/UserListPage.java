package org.agentmitra.users;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agentmitra.accounts.UserStatus;
import org.agentmitra.shared.PageOf;
import org.agentmitra.views.SavedView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the list shows around its rows.
 *
 * @param roles all roles, the highest first
 * @param byRole users by role; a role is missing when its count is not known
 * @param byStatus users by status; a status is missing when its count is not known
 * @param views the viewer's own
 * @param providers to choose from; empty when there is no choice
 */
record UserListPage(
        PageOf<UserRow> rows,
        UserFilter filter,
        UserSort.Ordered order,
        List<String> roles,
        Map<String, Integer> byRole,
        Map<String, Integer> byStatus,
        List<Provider> providers,
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

    /** An insurer to choose. */
    record Provider(String id, String name) {}

    /** @param sort order the column is sorted by; null when there is none */
    record Column(String field, @Nullable String sort) {}

    /**
     * A filter that is on.
     *
     * @param key message key of the value; null when the value is text itself
     * @param without the URL that takes it away
     */
    record Chip(@Nullable String key, String value, String without) {}

    /**
     * A value to choose.
     *
     * @param count null when it is too costly to know
     */
    record Choice(String value, String key, @Nullable String count, boolean current) {}

    public List<Column> columns() {
        return COLUMNS;
    }

    /** The page's own URL with filter and order, without a place. */
    public String url() {
        return url("/users", null, order.slug());
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
        return rows.capped() ? null : Integer.valueOf(rows.total());
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

    public List<Choice> roleChoices() {
        return roles.stream()
                .map(role -> new Choice(role, "role." + role, count(byRole.get(role)), role.equals(filter.role())))
                .toList();
    }

    public List<Choice> statusChoices() {
        return Arrays.stream(UserStatus.values())
                .map(status -> new Choice(
                        UserFilter.slug(status),
                        status.key(),
                        count(byStatus.get(status.name())),
                        status == filter.status()))
                .toList();
    }

    private static @Nullable String count(@Nullable Integer count) {
        return count == null ? null : count > PageOf.CAP ? "1,000+" : count.toString();
    }

    public List<Chip> chips() {
        List<Chip> chips = new ArrayList<>();
        for (Map.Entry<String, String> entry : filter.query()) {
            String name = entry.getKey();
            chips.add(new Chip(key(name), label(name, entry.getValue()), url("/users", name, order.slug())));
        }
        return chips;
    }

    private @Nullable String key(String name) {
        if (name.equals("role")) {
            return "role." + filter.role();
        }
        return name.equals("status") && filter.status() != null
                ? filter.status().key()
                : null;
    }

    private String label(String name, String value) {
        return !name.equals("provider")
                ? value
                : providers.stream()
                        .filter(provider -> provider.id().equals(value))
                        .map(Provider::name)
                        .findFirst()
                        .orElse(value);
    }

    private String url(String path, @Nullable String without, String sort) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
        Map<String, String> values = new HashMap<>();
        for (Map.Entry<String, String> entry : filter.query()) {
            if (!entry.getKey().equals(without)) {
                url.queryParam(entry.getKey(), "{" + entry.getKey() + "}");
                values.put(entry.getKey(), entry.getValue());
            }
        }
        if (!sort.equals(UserSort.NAME.slug())) {
            url.queryParam("sort", sort);
        }
        if (path.equals("/users") && without != null && values.isEmpty()) {
            url.queryParam("q", "");
        }
        return url.encode().buildAndExpand(values).toUriString();
    }
}
