package org.agentmitra.providers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages of insurers by name; the key of a page is an insurer's id. */
@Component
class ProviderList {
    static final int SIZE = 25;

    private final JdbcClient jdbc;
    private final Clock clock;

    ProviderList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A page in the order of names; three queries at most.
     *
     * @param after the insurer before the page's first, null for the first page
     * @param before the insurer behind the page's last; counts only without {@code after}
     */
    PageOf<ProviderRow> page(Viewer viewer, ProviderFilter filter, @Nullable UUID after, @Nullable UUID before) {
        Scope.Condition condition = filter.condition(viewer);
        UUID key = after == null ? before : after;
        Optional<String> name = key == null ? Optional.empty() : nameKey(viewer, key);
        PageOf.Way way = name.isEmpty() ? PageOf.Way.FIRST : PageOf.Way.of(after, after == null ? before : null);
        List<ProviderRow> found =
                rows(condition, name.orElse(null), key, way == PageOf.Way.BACKWARDS, viewer.today(clock));
        return PageOf.cut(found, SIZE, way, count(condition), row -> row.id().toString());
    }

    private List<ProviderRow> rows(
            Scope.Condition condition, @Nullable String name, @Nullable UUID id, boolean backwards, LocalDate today) {
        String beyond = backwards ? "<" : ">";
        String order = backwards ? " desc" : "";
        String from = name == null ? "" : " and (p.name_key, p.id) " + beyond + " (:key, :keyId)";
        JdbcClient.StatementSpec query = jdbc.sql(
                        "select p.id, p.code, p.name, p.kind, p.country, p.licence_expires_on, p.status from providers p where "
                                + condition.sql() + from + " order by p.name_key" + order + ", p.id" + order
                                + " limit " + (SIZE + 1))
                .params(condition.parameters());
        if (name != null) {
            query = query.param("key", name).param("keyId", id);
        }
        return query.query((row, number) -> row(row, today)).list();
    }

    private int count(Scope.Condition condition) {
        return jdbc.sql("select count(*) from (select 1 from providers p where " + condition.sql() + " limit "
                        + (PageOf.CAP + 1) + ") counted")
                .params(condition.parameters())
                .query(Integer.class)
                .single();
    }

    private Optional<String> nameKey(Viewer viewer, UUID id) {
        Scope.Condition sight = Sight.of(viewer, "providers.read");
        return jdbc.sql("select p.name_key from providers p where p.id = :id and " + sight.sql())
                .param("id", id)
                .params(sight.parameters())
                .query(String.class)
                .optional();
    }

    private static ProviderRow row(ResultSet row, LocalDate today) throws SQLException {
        LocalDate expires = row.getObject("licence_expires_on", LocalDate.class);
        return new ProviderRow(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                InsurerKind.valueOf(row.getString("kind")),
                Market.valueOf(row.getString("country")),
                expires,
                Licence.on(today, expires),
                ProviderStatus.valueOf(row.getString("status")));
    }
}
