package org.agentmitra.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.reviews.FindingStore;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads imports inside the viewer's scope. */
@Component
class ImportQueries {
    static final int PAGE = 20;

    private final JdbcClient jdbc;

    ImportQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound when the permission does not let the viewer see the import */
    ImportFacts get(Viewer viewer, String permission, UUID id) {
        return find(viewer, permission, id).orElseThrow(() -> new NotFound("import", id));
    }

    Optional<ImportFacts> find(Viewer viewer, String permission, UUID id) {
        Scope.Condition scope = scope(viewer, permission);
        return jdbc.sql("select * from imports where id = :id and " + scope.sql())
                .param("id", id)
                .params(scope.parameters())
                .query((row, n) -> ImportFacts.of(row))
                .optional();
    }

    /** The latest imports first; {@code after} and {@code before} are ids at the edge of the neighbouring page. */
    PageOf<ImportFacts> list(Viewer viewer, ImportFilter filter, @Nullable UUID after, @Nullable UUID before) {
        Scope.Condition scope = scope(viewer, "imports.read");
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        String where = scope.sql();
        if (filter.status() != null) {
            where += " and " + filter.status().sql();
        }
        if (filter.otherBooks()) {
            where += " and " + FindingStore.reachIntoAnotherBook();
        }
        int total = count(where, parameters);
        List<ImportFacts> rows = rows(where, parameters, after, before);
        return PageOf.cut(
                rows, PAGE, PageOf.Way.of(after, before), total, row -> row.id().toString());
    }

    /** The latest imports the viewer may see. */
    List<ImportFacts> latest(Viewer viewer, int limit) {
        Scope.Condition scope = scope(viewer, "imports.read");
        return jdbc.sql("select * from imports where " + scope.sql() + " order by id desc fetch first :limit rows only")
                .params(scope.parameters())
                .param("limit", limit)
                .query((row, n) -> ImportFacts.of(row))
                .list();
    }

    private List<ImportFacts> rows(
            String where, Map<String, Object> parameters, @Nullable UUID after, @Nullable UUID before) {
        String sql = "select * from imports where " + where;
        if (before != null) {
            sql += " and id > :edge order by id";
        } else if (after != null) {
            sql += " and id < :edge order by id desc";
        } else {
            sql += " order by id desc";
        }
        JdbcClient.StatementSpec statement = jdbc.sql(sql + " fetch first :rows rows only")
                .params(parameters)
                .param("rows", PAGE + 1);
        UUID edge = before != null ? before : after;
        if (edge != null) {
            statement = statement.param("edge", edge);
        }
        return statement.query((row, n) -> ImportFacts.of(row)).list();
    }

    private int count(String where, Map<String, Object> parameters) {
        return jdbc.sql("select count(*) from (select id from imports where " + where
                        + " fetch first :cap rows only) counted")
                .params(parameters)
                .param("cap", PageOf.CAP + 1)
                .query(Integer.class)
                .single();
    }

    private static Scope.Condition scope(Viewer viewer, String permission) {
        // Nobody owns an import as a policyholder.
        return viewer.scope(permission) instanceof Scope.Owned
                ? new Scope.Condition("false", Map.of())
                : viewer.scope(permission).condition("scope_path", "uploaded_by");
    }
}
