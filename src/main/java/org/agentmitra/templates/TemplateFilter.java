package org.agentmitra.templates;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the list of templates is narrowed to.
 *
 * @param q beginning of a name; blank for all
 * @param owner an insurer's id, or {@code all} for those for all; null for any
 */
record TemplateFilter(
        String q,
        @Nullable TemplateStatus status,
        @Nullable String entity,
        @Nullable String owner) {
    TemplateFilter {
        q = q.strip();
        UUID id = Typed.id(owner);
        owner = id != null ? id.toString() : SheetTemplate.ALL.equals(owner) ? owner : null;
    }

    public boolean narrows() {
        return !q.isEmpty() || status != null || entity != null || owner != null;
    }

    /** Whether what stands behind the search alone is chosen. */
    public boolean more() {
        return status != null || entity != null || owner != null;
    }

    /** The list's address with this filter. */
    public String url() {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/imports/templates");
        if (!q.isEmpty()) {
            url.queryParam("q", "{q}");
        }
        if (status != null) {
            url.queryParam("status", status.name());
        }
        if (entity != null) {
            url.queryParam("entity", entity);
        }
        if (owner != null) {
            url.queryParam("owner", owner);
        }
        return url.encode().buildAndExpand(Map.of("q", q)).toUriString();
    }

    /** The filter and what the viewer may see as a condition on the table's alias {@code t}. */
    Scope.Condition condition(Viewer viewer) {
        Scope.Condition sight = Sight.of(viewer, Sight.READ);
        Map<String, Object> parameters = new LinkedHashMap<>(sight.parameters());
        StringBuilder sql = new StringBuilder(sight.sql());
        if (!q.isEmpty()) {
            sql.append(" and t.name_key like :name escape '!'");
            parameters.put("name", SheetTemplate.nameKey(q).replaceAll("[!%_]", "!$0") + "%");
        }
        equal(sql, parameters, "status", status == null ? null : status.name());
        equal(sql, parameters, "entity", entity);
        equal(sql, parameters, "provider_key", owner);
        return new Scope.Condition(sql.toString(), parameters);
    }

    private static void equal(
            StringBuilder sql, Map<String, Object> parameters, String column, @Nullable String value) {
        if (value != null) {
            sql.append(" and t.").append(column).append(" = :").append(column);
            parameters.put(column, value);
        }
    }
}
