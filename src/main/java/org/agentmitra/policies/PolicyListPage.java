package org.agentmitra.policies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agentmitra.shared.PageOf;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the list shows around its rows.
 *
 * @param providers and {@code agents} to choose from; empty when there is no choice
 */
record PolicyListPage(
        PageOf<PolicyRow> rows,
        PolicyFilter filter,
        PolicySort.Ordered order,
        Map<StandingFilter, Integer> counts,
        List<Option> providers,
        List<Option> agents) {

    /** An entry of a choice. */
    record Option(String value, String label) {}

    /** A filter that is on, with the URL that takes it away. */
    record Chip(String name, String value, String without) {}

    /** A standing to choose, with its count. */
    record Tab(StandingFilter standing, String url, String count, boolean current) {}

    /** The page's own URL with filter and order, without a place. */
    String url() {
        return url("/policies", null, null, order.slug());
    }

    String exportUrl() {
        return url("/policies.csv", null, null, order.slug());
    }

    /** Sorting by the current order again turns it round. */
    String sortUrl(String sort) {
        boolean turn = sort.equals(order.sort().slug()) && !order.descending();
        return url("/policies", null, null, turn ? "-" + sort : sort);
    }

    /** Value of {@code aria-sort} for a column. */
    String ariaSort(String sort) {
        if (!sort.equals(order.sort().slug())) {
            return "none";
        }
        return order.descending() ? "descending" : "ascending";
    }

    List<Chip> chips() {
        List<Chip> chips = new ArrayList<>();
        for (Map.Entry<String, String> entry : filter.query()) {
            String value = label(entry.getKey(), entry.getValue());
            chips.add(new Chip(entry.getKey(), value, url("/policies", entry.getKey(), null, order.slug())));
        }
        return chips;
    }

    List<Tab> tabs() {
        List<Tab> tabs = new ArrayList<>();
        counts.forEach((standing, count) -> tabs.add(new Tab(
                standing,
                url("/policies", "standing", standing.slug(), order.slug()),
                count > PageOf.CAP ? "1,000+" : count.toString(),
                standing == filter.standing())));
        return tabs;
    }

    private String label(String name, String value) {
        List<Option> options = name.equals("provider") ? providers : name.equals("agent") ? agents : List.of();
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }

    /** The URL with one parameter left out or replaced. */
    private String url(String path, @Nullable String name, @Nullable String value, String sort) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
        Map<String, String> values = new HashMap<>();
        for (Map.Entry<String, String> entry : filter.query()) {
            if (!entry.getKey().equals(name)) {
                url.queryParam(entry.getKey(), "{" + entry.getKey() + "}");
                values.put(entry.getKey(), entry.getValue());
            }
        }
        if (name != null && value != null) {
            url.queryParam(name, value);
        }
        if (!sort.equals(PolicySort.NUMBER.slug())) {
            url.queryParam("sort", sort);
        }
        return url.encode().buildAndExpand(values).toUriString();
    }
}
