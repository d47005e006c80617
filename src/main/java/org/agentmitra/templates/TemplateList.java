package org.agentmitra.templates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages of templates by name; the key of a page is a template's id. */
@Component
class TemplateList {
    private static final int SIZE = 25;
    private static final String ROWS = "select t.id, t.name, t.entity, t.status, t.updated_at, p.name as provider,"
            + " v.number, (select count(*) from template_versions d where d.template_id = t.id and d.state = 'DRAFT')"
            + " as drafts from import_templates t left join providers p on p.id = t.provider_id"
            + " left join template_versions v on v.id = t.published_version where ";

    private final JdbcClient jdbc;

    TemplateList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page in the order of names; three queries at most.
     *
     * @param after the template before the page's first, null for the first page
     * @param before the template behind the page's last; counts only without {@code after}
     */
    PageOf<TemplateRow> page(Viewer viewer, TemplateFilter filter, @Nullable UUID after, @Nullable UUID before) {
        Scope.Condition condition = filter.condition(viewer);
        UUID key = after == null ? before : after;
        Optional<String> name = key == null ? Optional.empty() : nameKey(viewer, key);
        PageOf.Way way = name.isEmpty() ? PageOf.Way.FIRST : PageOf.Way.of(after, after == null ? before : null);
        List<TemplateRow> found = rows(condition, name.orElse(null), key, way == PageOf.Way.BACKWARDS, viewer.zone());
        return PageOf.cut(found, SIZE, way, count(condition), row -> row.id().toString());
    }

    private List<TemplateRow> rows(
            Scope.Condition condition, @Nullable String name, @Nullable UUID id, boolean backwards, ZoneId zone) {
        String order = backwards ? " desc" : "";
        String from = name == null ? "" : " and (t.name_key, t.id) " + (backwards ? "<" : ">") + " (:key, :keyId)";
        JdbcClient.StatementSpec query = jdbc.sql(ROWS + condition.sql() + from + " order by t.name_key" + order
                        + ", t.id" + order + " limit " + (SIZE + 1))
                .params(condition.parameters());
        if (name != null) {
            query = query.param("key", name).param("keyId", id);
        }
        return query.query((row, number) -> row(row, zone)).list();
    }

    private int count(Scope.Condition condition) {
        return jdbc.sql("select count(*) from (select 1 from import_templates t where " + condition.sql() + " limit "
                        + (PageOf.CAP + 1) + ") counted")
                .params(condition.parameters())
                .query(Integer.class)
                .single();
    }

    private Optional<String> nameKey(Viewer viewer, UUID id) {
        Scope.Condition sight = Sight.of(viewer, Sight.READ);
        return jdbc.sql("select t.name_key from import_templates t where t.id = :id and " + sight.sql())
                .param("id", id)
                .params(sight.parameters())
                .query(String.class)
                .optional();
    }

    private static TemplateRow row(ResultSet row, ZoneId zone) throws SQLException {
        int number = row.getInt("number");
        return new TemplateRow(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("entity"),
                row.getString("provider"),
                TemplateStatus.valueOf(row.getString("status")),
                number == 0 ? null : number,
                row.getInt("drafts") > 0,
                row.getObject("updated_at", OffsetDateTime.class)
                        .atZoneSameInstant(zone)
                        .toOffsetDateTime());
    }
}
