package org.agentmitra.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.agentmitra.presentations.NewPresentation;
import org.agentmitra.presentations.PresentationStatus;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.agentmitra.slides.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the library is narrowed to.
 *
 * @param q beginning of a name; blank for all
 * @param language of the slides; empty for all
 * @param tag a whole one; empty for all
 */
record PresentationFilter(
        String q,
        @Nullable PresentationStatus status,
        @Nullable Category category,
        String language,
        String tag) {
    private static final List<String> LANGUAGES = List.of("en", "hi");

    PresentationFilter {
        q = q.strip();
        tag = tag.strip().toLowerCase(Locale.ROOT);
    }

    /** As an address says it; what cannot be read is left out. */
    static PresentationFilter of(
            String q, @Nullable String status, @Nullable String category, @Nullable String language, String tag) {
        return new PresentationFilter(
                q,
                one(PresentationStatus.class, status),
                one(Category.class, category),
                language != null && LANGUAGES.contains(language) ? language : "",
                tag);
    }

    /** The constant of the name; null for none. */
    static <E extends Enum<E>> @Nullable E one(Class<E> constants, @Nullable String name) {
        for (E constant : constants.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    public boolean narrows() {
        return !q.isEmpty() || more();
    }

    /** Whether one of those behind the first is in use. */
    public boolean more() {
        return status != null || category != null || !language.isEmpty() || !tag.isEmpty();
    }

    /** The library's address with this filter. */
    public String url() {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/presentations");
        Map<String, Object> values = new LinkedHashMap<>();
        put(url, values, "q", q);
        put(url, values, "status", status == null ? "" : status.name());
        put(url, values, "category", category == null ? "" : category.name());
        put(url, values, "language", language);
        put(url, values, "tag", tag);
        return url.encode().buildAndExpand(values).toUriString();
    }

    private static void put(UriComponentsBuilder url, Map<String, Object> values, String name, String value) {
        if (!value.isEmpty()) {
            url.queryParam(name, "{" + name + "}");
            values.put(name, value);
        }
    }

    /** What the viewer may see; customers own no presentations. */
    static Scope.Condition sight(Viewer viewer) {
        return viewer.scope("presentations.read").condition("p.scope_path", "cast(null as uuid)");
    }

    /** The filter and what the viewer may see as a condition on the alias {@code p}. */
    Scope.Condition condition(Viewer viewer) {
        Scope.Condition sight = sight(viewer);
        Map<String, Object> parameters = new LinkedHashMap<>(sight.parameters());
        StringBuilder sql = new StringBuilder("p.agent_id is not null and ").append(sight.sql());
        if (!q.isEmpty()) {
            sql.append(" and p.name_key like :name escape '!'");
            parameters.put("name", NewPresentation.nameKey(q).replaceAll("[!%_]", "!$0") + "%");
        }
        if (status != null) {
            sql.append(" and p.status = :status");
            parameters.put("status", status.name());
        }
        if (category != null) {
            sql.append(" and p.category = :category");
            parameters.put("category", category.name());
        }
        if (!language.isEmpty()) {
            sql.append(" and p.language = :language");
            parameters.put("language", language);
        }
        if (!tag.isEmpty()) {
            sql.append(
                    " and exists (select 1 from presentation_tags t where t.presentation_id = p.id and t.tag = :tag)");
            parameters.put("tag", tag);
        }
        return new Scope.Condition(sql.toString(), parameters);
    }
}
