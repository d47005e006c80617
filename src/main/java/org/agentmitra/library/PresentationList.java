package org.agentmitra.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.presentations.PresentationStatus;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.agentmitra.slides.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages of presentations by name; the key of a page is a presentation's id. */
@Component
class PresentationList {
    private static final int SIZE = 25;
    private static final String ROWS =
            "select p.id, p.name, a.name as agent, p.status, p.active, p.updated_at, p.category, p.language,"
                    + " (select count(*) from slides s where s.presentation_id = p.id) as slides"
                    + " from presentations p join agents a on a.id = p.agent_id where ";

    private final JdbcClient jdbc;

    PresentationList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page in the order of names; three queries at most.
     *
     * @param after the presentation before the page's first, null for the first page
     * @param before the presentation behind the page's last; counts only without {@code after}
     */
    PageOf<PresentationRow> page(
            Viewer viewer, PresentationFilter filter, @Nullable UUID after, @Nullable UUID before) {
        Scope.Condition condition = filter.condition(viewer);
        UUID key = after == null ? before : after;
        Optional<String> name = key == null ? Optional.empty() : nameKey(viewer, key);
        PageOf.Way way = name.isEmpty() ? PageOf.Way.FIRST : PageOf.Way.of(after, after == null ? before : null);
        List<PresentationRow> found =
                rows(condition, name.orElse(null), key, way == PageOf.Way.BACKWARDS, viewer.zone());
        return PageOf.cut(found, SIZE, way, count(condition), row -> row.id().toString());
    }

    /** The viewer's own active one; empty for who is no agent, or shows none. */
    Optional<PresentationRow> active(Viewer viewer) {
        return viewer.agent() == null
                ? Optional.empty()
                : jdbc.sql(ROWS + "p.agent_id = ? and p.active")
                        .param(viewer.agent())
                        .query((row, number) -> row(row, viewer.zone()))
                        .optional();
    }

    private List<PresentationRow> rows(
            Scope.Condition condition, @Nullable String name, @Nullable UUID id, boolean backwards, ZoneId zone) {
        String order = backwards ? " desc" : "";
        String from = name == null ? "" : " and (p.name_key, p.id) " + (backwards ? "<" : ">") + " (:key, :keyId)";
        JdbcClient.StatementSpec query = jdbc.sql(ROWS + condition.sql() + from + " order by p.name_key" + order
                        + ", p.id" + order + " limit " + (SIZE + 1))
                .params(condition.parameters());
        if (name != null) {
            query = query.param("key", name).param("keyId", id);
        }
        return query.query((row, number) -> row(row, zone)).list();
    }

    private int count(Scope.Condition condition) {
        return jdbc.sql("select count(*) from (select 1 from presentations p where " + condition.sql() + " limit "
                        + (PageOf.CAP + 1) + ") counted")
                .params(condition.parameters())
                .query(Integer.class)
                .single();
    }

    private Optional<String> nameKey(Viewer viewer, UUID id) {
        Scope.Condition sight = PresentationFilter.sight(viewer);
        return jdbc.sql("select p.name_key from presentations p where p.id = :id and " + sight.sql())
                .param("id", id)
                .params(sight.parameters())
                .query(String.class)
                .optional();
    }

    private static PresentationRow row(ResultSet row, ZoneId zone) throws SQLException {
        return new PresentationRow(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("agent"),
                PresentationStatus.valueOf(row.getString("status")),
                row.getBoolean("active"),
                row.getInt("slides"),
                row.getObject("updated_at", OffsetDateTime.class)
                        .atZoneSameInstant(zone)
                        .toOffsetDateTime(),
                PresentationFilter.one(Category.class, row.getString("category")),
                row.getString("language"));
    }
}
