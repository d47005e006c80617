package org.agentmitra.policies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Money;
import org.agentmitra.shared.PageOf;
import org.agentmitra.standings.PolicyState;
import org.agentmitra.standings.PolicyStates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * A list whose counts are known; any of its pages can be read. A book, bounded by what an index answers, of up to {@link
 * #READ_WHOLE} policies is read whole and sorted. A larger one is walked along the index of the order, but not farther
 * than {@link #WALKED} policies; where that does not fill a page, what is wanted is rare, and is gathered by the indexes of
 * the filter. Left to itself neither database chooses so reliably, hence the limits in the derived tables.
 */
final class PolicySelection {
    private static final int READ_WHOLE = 3_000;
    private static final int WALKED = 5_000;
    /** Policies read for one that is expected to match, so that chance seldom leaves a page half full. */
    private static final int SPARE = 4;
    /** How many times as far a walk goes that brought back too little. */
    private static final int FARTHER = 10;

    private final NamedParameterJdbcTemplate jdbc;
    private final LocalDate today;
    private final Map<String, Object> parameters;
    private final PolicyFilter filter;
    private final String book;
    private final String where;
    private final PolicyList.Counts counts;

    PolicySelection(
            NamedParameterJdbcTemplate jdbc,
            LocalDate today,
            Map<String, Object> parameters,
            PolicyFilter filter,
            String book,
            String where,
            PolicyList.Counts counts) {
        this.jdbc = jdbc;
        this.today = today;
        this.parameters = parameters;
        this.filter = filter;
        this.book = book;
        this.where = where;
        this.counts = counts;
    }

    /** @param total how many match altogether; null when that is not known */
    private record Found(List<PolicyRow> rows, @Nullable Integer total) {}

    /** Policies by standing under the other filters, capped; without those that are too costly to count. */
    Map<StandingFilter, Integer> byStanding() {
        return counts.known();
    }

    PageOf<PolicyRow> page(PolicySort.Ordered order, @Nullable PageKey after, @Nullable PageKey before) {
        Found found = find(order, before == null ? after : before, before != null, PolicyList.PAGE + 1);
        Integer total = found.total();
        PageOf<PolicyRow> page = PageOf.cut(
                found.rows(),
                PolicyList.PAGE,
                PageOf.Way.of(after, before),
                total == null ? 0 : Math.min(total, PageOf.CAP + 1),
                row -> row.place().encoded());
        return total == null
                ? page.ofAtLeast(Math.max(counts.total(), page.items().size()))
                : page;
    }

    /** Rows behind the key, or the first ones without a key. */
    List<PolicyRow> rows(PolicySort.Ordered order, @Nullable PageKey key, boolean backwards, int limit) {
        return find(order, key, backwards, limit).rows();
    }

    private Found find(PolicySort.Ordered order, @Nullable PageKey key, boolean backwards, int limit) {
        PolicySort sort = order.sort();
        boolean descending = order.descending() != backwards;
        String behind = key == null ? "" : sort.behind(descending);
        Map<String, Object> all = new HashMap<>(parameters);
        if (key != null) {
            all.putAll(key.parameters(sort));
        }
        String last = sort.orderBy(descending) + " limit " + limit;
        if (counts.exact() && counts.seen() <= READ_WHOLE) {
            String whole = "(select p.* from policies p where " + book + " limit " + READ_WHOLE + ") p";
            return counted(read(sort, whole + " where " + where + behind + last, all));
        }
        if (isRare()) {
            return new Found(read(sort, all("p.*", behind) + last, all), total());
        }
        String inOrder = filter.along(sort) + behind + sort.orderBy(descending);
        for (int window : windows(limit)) {
            String walk = "(select p.* from policies p where true" + inOrder + " limit " + window + ") p";
            List<PolicyRow> rows = read(sort, walk + " where " + book + " and " + where + last, all);
            if (rows.size() == limit) {
                return counted(rows);
            }
        }
        return counted(read(sort, all("p.*", behind) + last, all));
    }

    /** Rows with what the counts know. */
    private Found counted(List<PolicyRow> rows) {
        return new Found(rows, counts.exact() || counts.total() > PageOf.CAP ? counts.total() : null);
    }

    /** Whether so few policies match that a walk would hardly fill a page. */
    private boolean isRare() {
        return (long) counts.total() * WALKED < (long) PolicyList.PAGE * counts.seen();
    }

    /**
     * How far to walk: as far as the counts promise, then, as they know nothing of the policies between those of the book,
     * ever farther, until it is no longer worth while.
     */
    private List<Integer> windows(int limit) {
        int farthest = Math.max(WALKED, SPARE * limit);
        List<Integer> windows = new ArrayList<>();
        long promised = (long) SPARE * limit * counts.seen() / Math.max(1, counts.total());
        for (long window = promised; window < farthest / 2; window *= FARTHER) {
            windows.add((int) window);
        }
        windows.add(farthest);
        return windows;
    }

    private String all(String columns, String behind) {
        return "(select " + columns + " from policies p where " + book + " and " + where + behind + " limit "
                + Integer.MAX_VALUE + ") p";
    }

    /** How many match: counted one by one where they are few. */
    private int total() {
        Integer total = counts.exact()
                ? Integer.valueOf(counts.total())
                : jdbc.queryForObject("select count(*) from " + all("p.id", ""), parameters, Integer.class);
        return total == null ? 0 : total;
    }

    private List<PolicyRow> read(PolicySort sort, String from, Map<String, Object> all) {
        return jdbc.query(
                "select " + PolicyStates.COLUMNS + ", p.provider_id, p.holder_key, p.due_order, p.currency from "
                        + from,
                all,
                (row, number) -> row(sort, row));
    }

    private PolicyRow row(PolicySort sort, ResultSet row) throws SQLException {
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
    }
}
