package org.agentmitra.policies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.agentmitra.customers.CustomerBook;
import org.agentmitra.shared.Money;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Pages of policies at a cost that does not grow with the table. A book, or a result, of up to {@link #READ_WHOLE}
 * policies is read whole and sorted; a larger one is walked along the index of its order, where a page is soon full.
 * Left to itself neither database chooses so reliably, hence the limits in the derived tables.
 */
@Component
class PolicyList {
    static final int PAGE = 25;
    private static final int READ_WHOLE = 3_000;
    private static final int PHONE_MATCHES = 200;

    private final NamedParameterJdbcTemplate jdbc;
    private final CustomerBook customers;

    PolicyList(NamedParameterJdbcTemplate jdbc, CustomerBook customers) {
        this.jdbc = jdbc;
        this.customers = customers;
    }

    /** A list that was looked up once: its counts are known, and any of its pages can be read. */
    final class Selection {
        private final LocalDate today;
        private final Map<String, Object> parameters;
        private final String from;
        private final String where;
        private final Counts counts;

        private Selection(LocalDate today, Map<String, Object> parameters, String from, String where, Counts counts) {
            this.today = today;
            this.parameters = parameters;
            this.from = from;
            this.where = where;
            this.counts = counts;
        }

        /** Policies by standing under the other filters, each capped. */
        Map<StandingFilter, Integer> byStanding() {
            return counts.byStanding;
        }

        PageOf<PolicyRow> page(PolicySort.Ordered order, @Nullable PageKey after, @Nullable PageKey before) {
            boolean backwards = before != null;
            PageKey key = backwards ? before : after;
            List<PolicyRow> rows = new ArrayList<>(rows(order, key, backwards, PAGE + 1));
            boolean more = rows.size() > PAGE;
            if (more) {
                rows.removeLast();
            }
            List<PolicyRow> page = backwards ? rows.reversed() : rows;
            boolean previous = backwards ? more : after != null;
            boolean next = backwards || more;
            return new PageOf<>(
                    page,
                    Math.min(counts.total, PageOf.CAP + 1),
                    next && !page.isEmpty() ? page.getLast().place().encoded() : null,
                    previous && !page.isEmpty() ? page.getFirst().place().encoded() : null);
        }

        List<PolicyRow> rows(PolicySort.Ordered order, @Nullable PageKey key, boolean backwards, int limit) {
            PolicySort sort = order.sort();
            boolean descending = order.descending() != backwards;
            Map<String, Object> all = new HashMap<>(parameters);
            all.put("limit", limit);
            if (key != null) {
                all.putAll(key.parameters(sort));
            }
            String sql = "select " + PolicyStates.COLUMNS
                    + ", p.provider_id, p.holder_key, p.due_order, p.currency from "
                    + from + " where " + where + (key == null ? "" : sort.behind(descending)) + sort.orderBy(descending)
                    + " limit :limit";
            return jdbc.query(sql, all, (row, number) -> {
                PolicyState state = PolicyStates.read(row);
                return new PolicyRow(
                        state.id(),
                        row.getObject("provider_id", UUID.class),
                        state.number(),
                        state.holderName(),
                        state.planText(),
                        state.mode(),
                        new Money(state.instalment(), row.getString("currency")),
                        state.sumAssured(),
                        state.commencedOn(),
                        state.nextDueOn(),
                        state.graceEndsOn(),
                        state.standing(today),
                        state.asOf(),
                        sort.keyOf(row));
            });
        }
    }

    /**
     * Looks up what the viewer may see under the filter.
     *
     * @param agentPath place of the agent filtered by; null without that filter
     */
    Selection select(Viewer viewer, LocalDate today, PolicyFilter filter, @Nullable String agentPath) {
        Scope.Condition scope = viewer.scope("policies.read").condition("p.scope_path", "p.holder_id");
        List<String> narrowed = new ArrayList<>();
        Map<String, Object> parameters =
                new HashMap<>(filter.narrow(narrowed, agentPath, phoneHolders(viewer, filter)));
        parameters.putAll(scope.parameters());
        parameters.put("today", today);
        parameters.put("in30days", today.plusDays(StandingFilter.LAPSING_DAYS));
        String others = narrowed.isEmpty() ? "true" : String.join(" and ", narrowed);
        String where = filter.standing() == null
                ? others
                : others + " and " + filter.standing().condition();
        if (capped(scope.sql(), parameters) <= READ_WHOLE) {
            String book = whole(scope.sql());
            return new Selection(today, parameters, book, where, countsOfSmall(book, others, where, parameters));
        }
        Counts counts = countsOfLarge(scope.sql(), others, where, parameters);
        return counts.total <= READ_WHOLE
                ? new Selection(today, parameters, whole(scope.sql() + " and " + where), "true", counts)
                : new Selection(today, parameters, "policies p", "(" + scope.sql() + ") is true and " + where, counts);
    }

    private List<UUID> phoneHolders(Viewer viewer, PolicyFilter filter) {
        return Optional.ofNullable(filter.phone())
                .map(digits -> List.copyOf(customers.byMobilePrefix(viewer, digits, PHONE_MATCHES)))
                .orElse(List.of());
    }

    private static String whole(String condition) {
        return "(select p.* from policies p where " + condition + " limit " + (READ_WHOLE + 1) + ") p";
    }

    private int capped(String condition, Map<String, Object> parameters) {
        Integer count = jdbc.queryForObject(
                "select count(*) from (" + cappedRows(condition, READ_WHOLE + 1) + ") c", parameters, Integer.class);
        return count == null ? 0 : count;
    }

    private static String cappedRows(String condition, int cap) {
        return "select 1 from policies p where " + condition + " limit " + cap;
    }

    private Counts countsOfSmall(String book, String others, String where, Map<String, Object> parameters) {
        String columns =
                eachStanding(standing -> "count(*) filter (where " + others + " and " + standing.condition() + ")");
        return counts(
                "select " + columns + ", count(*) filter (where " + where + ") as total from " + book, parameters);
    }

    private Counts countsOfLarge(String scope, String others, String where, Map<String, Object> parameters) {
        String columns = eachStanding(standing -> "(select count(*) from ("
                + cappedRows(scope + " and " + others + " and " + standing.condition(), PageOf.CAP + 1) + ") c)");
        return counts(
                "select " + columns + ", (select count(*) from (" + cappedRows(scope + " and " + where, READ_WHOLE + 1)
                        + ") c) as total",
                parameters);
    }

    private static String eachStanding(Function<StandingFilter, String> column) {
        return Arrays.stream(StandingFilter.values())
                .map(standing ->
                        column.apply(standing) + " as " + standing.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private Counts counts(String sql, Map<String, Object> parameters) {
        return jdbc.query(sql, parameters, row -> {
            row.next();
            Map<StandingFilter, Integer> byStanding = new EnumMap<>(StandingFilter.class);
            for (StandingFilter standing : StandingFilter.values()) {
                byStanding.put(standing, row.getInt(standing.name().toLowerCase(Locale.ROOT)));
            }
            return new Counts(byStanding, row.getInt("total"));
        });
    }

    private record Counts(Map<StandingFilter, Integer> byStanding, int total) {}
}
