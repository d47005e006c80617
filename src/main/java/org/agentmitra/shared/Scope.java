package org.agentmitra.shared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a viewer may see of one kind of record, as a condition of the query. */
public sealed interface Scope {

    /** Every record. */
    record Everything() implements Scope {}

    /** Records whose path begins with one of the prefixes; an empty list sees nothing. */
    record Paths(List<String> prefixes) implements Scope {}

    /** Records that belong to one of these customers; an empty set sees nothing. */
    record Owned(Set<UUID> customers) implements Scope {}

    /** No record at all. */
    record Nothing() implements Scope {}

    /**
     * The scope as SQL with named parameters.
     *
     * @param path column that holds the materialised path
     * @param owner column that holds the customer's id
     */
    default Condition condition(String path, String owner) {
        return switch (this) {
            case Everything() -> new Condition("true", Map.of());
            case Nothing() -> new Condition("false", Map.of());
            case Owned(Set<UUID> customers) ->
                customers.isEmpty()
                        ? new Condition("false", Map.of())
                        : new Condition(owner + " in (:scopeOwners)", Map.of("scopeOwners", customers));
            case Paths(List<String> prefixes) -> paths(path, prefixes);
        };
    }

    /** Whether it has what stands at the path, and belongs to no customer. */
    default boolean covers(String path) {
        return switch (this) {
            case Everything() -> true;
            case Paths(List<String> prefixes) -> prefixes.stream().anyMatch(path::startsWith);
            case Owned(Set<UUID> customers) -> false;
            case Nothing() -> false;
        };
    }

    private static Condition paths(String path, List<String> prefixes) {
        if (prefixes.isEmpty()) {
            return new Condition("false", Map.of());
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < prefixes.size(); i++) {
            String name = "scopePath" + i;
            sql.append(i == 0 ? "(" : " or ").append(Beginning.of(path, name));
            parameters.putAll(new Beginning(prefixes.get(i)).parameters(name));
        }
        return new Condition(sql.append(")").toString(), parameters);
    }

    /** A piece of SQL and the values of its named parameters. */
    record Condition(String sql, Map<String, Object> parameters) {}
}
