package org.agentmitra.imports;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.agentmitra.jobs.ImportReach;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.ImportKind;
import org.agentmitra.targets.ImportTargets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads imports inside the viewer's scope. */
@Component
class ImportQueries {
    static final int PAGE = 20;

    private static final String SELECT = "select imports.*, (select t.name from template_versions v"
            + " join import_templates t on t.id = v.template_id where v.id = imports.template_version) as template_name,"
            + " (select u.name from users u where u.id = imports.uploaded_by) as sender_name,"
            + " (select u.name from users u where u.id = imports.paused_by) as paused_name from imports";

    private final ImportReach reach;
    private final ImportTargets targets;
    private final JdbcClient jdbc;
    private final ZoneId zone;

    ImportQueries(ImportReach reach, ImportTargets targets, JdbcClient jdbc, @Value("${portal.zone}") ZoneId zone) {
        this.reach = reach;
        this.targets = targets;
        this.jdbc = jdbc;
        this.zone = zone;
    }

    /**
     * An import that the viewer sees.
     *
     * @throws NotFound when there is none
     */
    ImportFacts get(Viewer viewer, UUID id) {
        return find(viewer, ImportKind::read, id);
    }

    /**
     * An import that the viewer may move on.
     *
     * @throws NotFound when there is none
     */
    ImportFacts own(Viewer viewer, UUID id) {
        return find(viewer, ImportKind::create, id);
    }

    private ImportFacts find(Viewer viewer, Function<ImportKind, String> permission, UUID id) {
        Scope.Condition scope = reach.of(viewer, permission);
        return jdbc.sql(SELECT + " where id = :id and " + scope.sql())
                .param("id", id)
                .params(scope.parameters())
                .query((row, n) -> ImportFacts.of(row, targets))
                .optional()
                .orElseThrow(() -> new NotFound("import", id));
    }

    /** The latest imports first; {@code after} and {@code before} are ids at the edge of the neighbouring page. */
    PageOf<ImportFacts> list(Viewer viewer, ImportFilter filter, @Nullable UUID after, @Nullable UUID before) {
        Scope.Condition scope = readable(viewer);
        Scope.Condition wanted = filter.condition(zone);
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.putAll(wanted.parameters());
        String where = scope.sql() + " and " + wanted.sql();
        int total = count(where, parameters);
        List<ImportFacts> rows = rows(where, parameters, after, before);
        return PageOf.cut(
                rows, PAGE, PageOf.Way.of(after, before), total, row -> row.id().toString());
    }

    /** The latest imports the viewer may see. */
    List<ImportFacts> latest(Viewer viewer, int limit) {
        Scope.Condition scope = readable(viewer);
        return jdbc.sql(SELECT + " where " + scope.sql() + " order by id desc fetch first :limit rows only")
                .params(scope.parameters())
                .param("limit", limit)
                .query((row, n) -> ImportFacts.of(row, targets))
                .list();
    }

    private List<ImportFacts> rows(
            String where, Map<String, Object> parameters, @Nullable UUID after, @Nullable UUID before) {
        String sql = SELECT + " where " + where;
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
        return statement.query((row, n) -> ImportFacts.of(row, targets)).list();
    }

    private int count(String where, Map<String, Object> parameters) {
        return jdbc.sql("select count(*) from (select id from imports where " + where
                        + " fetch first :cap rows only) counted")
                .params(parameters)
                .param("cap", PageOf.CAP + 1)
                .query(Integer.class)
                .single();
    }

    /** Imports that the viewer sees, as a condition. */
    Scope.Condition readable(Viewer viewer) {
        return reach.readable(viewer);
    }
}
