package org.agentmitra.providers;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.agentmitra.shared.Narrowed;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What the list of insurers is narrowed to.
 *
 * @param q beginning of a name or a code; blank for all
 */
record ProviderFilter(
        String q,
        @Nullable ProviderStatus status,
        @Nullable InsurerKind kind,
        @Nullable Market country) {
    ProviderFilter {
        q = q.strip();
    }

    public boolean narrows() {
        return !q.isEmpty() || status != null || kind != null || country != null;
    }

    /** The list's address with this filter. */
    public String url() {
        return new Narrowed()
                .add("q", q.isEmpty() ? null : q)
                .add("status", status)
                .add("kind", kind)
                .add("country", country)
                .address("/providers");
    }

    /** The filter and what the viewer may see as a condition on the table's alias {@code p}. */
    Scope.Condition condition(Viewer viewer) {
        Scope.Condition sight = Sight.of(viewer, "providers.read");
        Map<String, Object> parameters = new LinkedHashMap<>(sight.parameters());
        StringBuilder sql = new StringBuilder(sight.sql());
        if (!q.isEmpty()) {
            sql.append(" and (p.name_key like :name escape '!' or p.code like :code escape '!')");
            String literal = q.replaceAll("[!%_]", "!$0");
            parameters.put("name", literal.toLowerCase(Locale.ROOT) + "%");
            parameters.put("code", literal.toUpperCase(Locale.ROOT) + "%");
        }
        equal(sql, parameters, "status", status);
        equal(sql, parameters, "kind", kind);
        equal(sql, parameters, "country", country);
        return new Scope.Condition(sql.toString(), parameters);
    }

    private static void equal(
            StringBuilder sql, Map<String, Object> parameters, String column, @Nullable Enum<?> value) {
        if (value != null) {
            sql.append(" and p.").append(column).append(" = :").append(column);
            parameters.put(column, value.name());
        }
    }
}
