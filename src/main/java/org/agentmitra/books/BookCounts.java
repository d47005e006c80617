package org.agentmitra.books;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.agentmitra.customerparts.KycState;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Scope.Condition;
import org.agentmitra.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many customers the viewer sees with each value of a filter, whatever else the list is narrowed to; one query. */
@Component
class BookCounts {
    /** In a book that is larger nothing is counted but what every value's own index tells. */
    private static final int MANY = 10_000;

    private final JdbcClient jdbc;
    private final BookConditions conditions;

    BookCounts(JdbcClient jdbc, BookConditions conditions) {
        this.jdbc = jdbc;
        this.conditions = conditions;
    }

    /** A value of a filter, as addresses spell both. */
    record Value(String filter, String value) {}

    /** Up to one more than is counted; a value that is too costly to know is missing. */
    Map<Value, Integer> of(Viewer viewer) {
        boolean everything = viewer.scope(BookConditions.READ) instanceof Scope.Everything;
        Map<Value, Condition> values = values(viewer, everything);
        return everything ? byIndex(viewer, values) : together(viewer, values);
    }

    private Map<Value, Condition> values(Viewer viewer, boolean gathered) {
        Map<Value, Condition> values = new LinkedHashMap<>();
        Arrays.stream(Segment.values())
                .forEach(segment -> values.put(
                        new Value("segment", segment.slug()), conditions.segment(viewer, segment, gathered)));
        Arrays.stream(KycState.values())
                .forEach(state -> values.put(
                        new Value("kyc", BookFilter.slug(state)),
                        new Condition("c.kyc_state = '" + state.name() + "'", Map.of())));
        values.put(new Value("record", BookFilter.record(true)), new Condition("c.stub", Map.of()));
        values.put(new Value("record", BookFilter.record(false)), new Condition("not c.stub", Map.of()));
        return values;
    }

    /** Each value by its index, up to the cap. */
    private Map<Value, Integer> byIndex(Viewer viewer, Map<Value, Condition> values) {
        Condition seen = conditions.seen(viewer);
        List<String> sql = new ArrayList<>();
        values.values()
                .forEach(value -> sql.add("select " + sql.size() + ", count(*) from (select 1 from customers c where "
                        + value.sql() + " and " + seen.sql() + " limit " + (PageOf.CAP + 1) + ") c" + sql.size()));
        List<Value> order = List.copyOf(values.keySet());
        Map<Value, Integer> counts = new HashMap<>();
        jdbc.sql(String.join(" union all ", sql))
                .params(parameters(seen, values))
                .query(row -> {
                    counts.put(order.get(row.getInt(1)), row.getInt(2));
                });
        return counts;
    }

    /** All in one look at the viewer's book, when it is not too large for that. */
    private Map<Value, Integer> together(Viewer viewer, Map<Value, Condition> values) {
        Condition seen = conditions.seen(viewer);
        List<Map.Entry<Value, Condition>> order = List.copyOf(values.entrySet());
        String counted = IntStream.range(0, order.size())
                .mapToObj(
                        i -> "count(*) filter (where " + order.get(i).getValue().sql() + ")")
                .collect(Collectors.joining(", "));
        return jdbc.sql("select count(*), " + counted
                        + " from (select c.id, c.annual_minor, c.created_at, c.birthday, c.kyc_state, c.stub"
                        + " from customers c where " + seen.sql() + " limit " + MANY + ") c")
                .params(parameters(seen, values))
                .query((row, number) -> {
                    Map<Value, Integer> counts = new HashMap<>();
                    boolean exact = row.getInt(1) < MANY;
                    for (int i = 0; i < order.size(); i++) {
                        int count = row.getInt(i + 2);
                        if (exact || count > PageOf.CAP) {
                            counts.put(order.get(i).getKey(), count);
                        }
                    }
                    return counts;
                })
                .single();
    }

    private static Map<String, Object> parameters(Condition seen, Map<Value, Condition> values) {
        Map<String, Object> parameters = new HashMap<>(seen.parameters());
        values.values().forEach(value -> parameters.putAll(value.parameters()));
        return parameters;
    }
}
