package org.agentmitra.presentations;

import java.util.LinkedHashMap;
import java.util.Map;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the library is narrowed to.
 *
 * @param q beginning of a name; blank for all
 */
record PresentationFilter(String q, @Nullable PresentationStatus status) {
    PresentationFilter {
        q = q.strip();
    }

    public boolean narrows() {
        return !q.isEmpty() || status != null;
    }

    /** The library's address with this filter. */
    public String url() {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/presentations");
        if (!q.isEmpty()) {
            url.queryParam("q", "{q}");
        }
        if (status != null) {
            url.queryParam("status", status.name());
        }
        return url.encode().buildAndExpand(Map.of("q", q)).toUriString();
    }

    /** The filter and what the viewer may see as a condition on the alias {@code p}. */
    Scope.Condition condition(Viewer viewer) {
        Scope.Condition sight = Sight.of(viewer, Sight.READ);
        Map<String, Object> parameters = new LinkedHashMap<>(sight.parameters());
        StringBuilder sql = new StringBuilder("p.agent_id is not null and ").append(sight.sql());
        if (!q.isEmpty()) {
            sql.append(" and p.name_key like :name escape '!'");
            parameters.put("name", Presentation.nameKey(q).replaceAll("[!%_]", "!$0") + "%");
        }
        if (status != null) {
            sql.append(" and p.status = :status");
            parameters.put("status", status.name());
        }
        return new Scope.Condition(sql.toString(), parameters);
    }
}
