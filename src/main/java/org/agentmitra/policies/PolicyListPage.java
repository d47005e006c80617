package org.agentmitra.policies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.shared.Narrowed;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.PremiumMode;
import org.jspecify.annotations.Nullable;

/**
 * What the list shows around its rows.
 *
 * @param counts policies by standing; a standing is missing when its count is not known
 * @param providers and {@code agents} to choose from; empty when there is no choice
 */
record PolicyListPage(
        PageOf<PolicyRow> rows,
        PolicyFilter filter,
        PolicySort.Ordered order,
        Map<StandingFilter, Integer> counts,
        List<ProviderRef> providers,
        List<Option> agents,
        boolean mayImport) {
    private static final List<Column> COLUMNS = List.of(
            new Column("number", "number", false),
            new Column("holder", "holder", false),
            new Column("plan", null, false),
            new Column("mode", null, false),
            new Column("instalment", "premium", true),
            new Column("commencedOn", "commenced", false),
            new Column("nextDueOn", "due", false),
            new Column("standing", null, false));

    /** An entry of a choice. */
    record Option(String value, String label) {}

    /**
     * A filter that is on.
     *
     * @param key message key of the value; null when the value is text itself
     * @param without the URL that takes it away
     */
    record Chip(@Nullable String key, String value, String without) {}

    /** @param sort order the column is sorted by; null when there is none */
    record Column(String field, @Nullable String sort, boolean number) {}

    /**
     * A standing to choose.
     *
     * @param count null when it is too costly to know
     */
    record Tab(StandingFilter standing, @Nullable String count, boolean current) {}

    /** The page's own URL with filter and order, without a place. */
    public String url() {
        return url("/policies", null, order.slug());
    }

    public String exportUrl() {
        return url("/policies.csv", null, order.slug());
    }

    /** Sorting by the current order again turns it round. */
    public String sortUrl(String sort) {
        boolean turn = sort.equals(order.sort().slug()) && !order.descending();
        return url("/policies", null, turn ? "-" + sort : sort);
    }

    /** Value of {@code aria-sort} for a column. */
    public String ariaSort(String sort) {
        if (!sort.equals(order.sort().slug())) {
            return "none";
        }
        return order.descending() ? "descending" : "ascending";
    }

    /** Whether there are too many agents to choose among: one is named by agency code. */
    public boolean namesAgent() {
        return agents.size() > AgentChoice.OFFERED;
    }

    public List<Column> columns() {
        return COLUMNS;
    }

    /** Modes as URLs spell them, with the name that messages know them by. */
    public List<Option> modes() {
        return Arrays.stream(PremiumMode.values())
                .map(mode -> new Option(PolicyFilter.slug(mode), mode.name()))
                .toList();
    }

    public List<Chip> chips() {
        List<Chip> chips = new ArrayList<>();
        for (Map.Entry<String, String> entry : filter.query()) {
            String name = entry.getKey();
            chips.add(new Chip(key(name), label(name, entry.getValue()), url("/policies", name, order.slug())));
        }
        return chips;
    }

    public List<Tab> tabs() {
        return Arrays.stream(StandingFilter.values())
                .map(standing -> new Tab(standing, count(counts.get(standing)), standing == filter.standing()))
                .toList();
    }

    private static @Nullable String count(@Nullable Integer count) {
        return count == null ? null : PageOf.counted(count);
    }

    private @Nullable String key(String name) {
        if (name.equals("standing") && filter.standing() != null) {
            return "policies.filter." + filter.standing().slug();
        }
        if (name.equals("holder")) {
            return "policies.filter.holder";
        }
        return name.equals("mode") && filter.mode() != null
                ? "policies.mode." + filter.mode().name()
                : null;
    }

    /** The insurer of a row, for those who see several; null when it goes without saying. */
    public @Nullable String insurer(PolicyRow row) {
        return providers.size() < 2 || filter.provider() != null
                ? null
                : providers.stream()
                        .filter(one -> one.id().equals(row.provider()))
                        .map(ProviderRef::name)
                        .findFirst()
                        .orElse(null);
    }

    private String label(String name, String value) {
        if (name.equals("provider")) {
            return providers.stream()
                    .filter(one -> one.id().toString().equals(value))
                    .map(ProviderRef::name)
                    .findFirst()
                    .orElse(value);
        }
        List<Option> options = name.equals("agent") ? agents : List.of();
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }

    private String url(String path, @Nullable String without, String sort) {
        return new Narrowed()
                .add(filter.query(), without)
                .add("sort", sort.equals(PolicySort.NUMBER.slug()) ? null : sort)
                .address(path);
    }
}
