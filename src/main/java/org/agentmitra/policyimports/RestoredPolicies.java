package org.agentmitra.policyimports;

import static org.agentmitra.policyimports.StagedPolicies.FACTS;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.agentmitra.policyimports.PolicyFates.Fate;
import org.agentmitra.standings.RecordedChanges;
import org.agentmitra.targets.Change;
import org.agentmitra.targets.Reversal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Brings policies back to what they were before an import, set by set. Each statement asks for the version that was
 * judged; what changed in between is judged anew.
 */
@Component
class RestoredPolicies {
    /** Not by a subquery: H2 would read the whole table for each of its rows. */
    private static final String FORGET =
            "merge into %s h using (select k.id from unnest(cast(? as uuid array)) as k(id)) s"
                    + " on h.policy_id = s.id when matched then delete";

    private static final String BEFORE = """
            (select b.*, k.version as seen from unnest(cast(? as integer array), cast(? as bigint array))
                as k(n, version) join policy_import_before b on b.import_id = cast(? as uuid) and b.row_no = k.n) s
            """;
    private static final String RESTORE = "merge into policies p using " + BEFORE
            + " on p.id = s.policy_id and p.version = s.seen when matched then update set "
            + FACTS.stream().map(fact -> fact + " = s." + fact).collect(Collectors.joining(", "))
            + ", due_order = coalesce(s.next_due_on, date '9999-12-31'), source = s.source,"
            + " source_row = s.source_row, version = p.version + 1";

    private final JdbcTemplate jdbc;
    private final RecordedChanges changes;
    private final Clock clock;

    RestoredPolicies(JdbcTemplate jdbc, RecordedChanges changes, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.clock = clock;
    }

    /** Policies that the import made go with their histories. */
    void remove(List<Fate> rows) {
        if (rows.isEmpty()) {
            return;
        }
        SqlArrayValue ids = policies(rows);
        jdbc.update(FORGET.formatted("policy_status_history"), ids);
        jdbc.update(FORGET.formatted("policy_changes"), ids);
        expect(
                rows,
                jdbc.update(
                        "merge into policies p using (select k.id, k.version"
                                + " from unnest(cast(? as uuid array), cast(? as bigint array)) as k(id, version)) s"
                                + " on p.id = s.id and p.version = s.version when matched then delete",
                        ids,
                        versions(rows)));
    }

    /** Policies that it changed are as before; what happened stays in their histories, and so does this. */
    void restore(Reversal.Work work, List<Fate> rows) {
        if (rows.isEmpty()) {
            return;
        }
        UUID of = work.context().id();
        recordStatus(work, rows);
        recordChanges(work, rows);
        expect(rows, jdbc.update(RESTORE, numbers(rows), versions(rows), of));
        List<Fate> imported = rows.stream().filter(Fate::wasImported).toList();
        if (!imported.isEmpty()) {
            jdbc.update(
                    """
                    merge into policy_import_rows r using (select k.i, k.n, k.version from unnest(cast(? as uuid array),
                        cast(? as integer array), cast(? as bigint array)) as k(i, n, version)) s
                    on r.import_id = s.i and r.row_no = s.n
                    when matched then update set version_left = s.version + 1
                    """,
                    array("uuid", imported, row -> StagedPolicies.importOf(row.wasSource())),
                    array("integer", imported, Fate::wasRow),
                    versions(imported));
        }
    }

    /** Policies whose facts it only confirmed have their former date. */
    void unconfirm(Reversal.Work work, List<Fate> rows) {
        if (!rows.isEmpty()) {
            expect(
                    rows,
                    jdbc.update(
                            "merge into policies p using " + BEFORE + " on p.id = s.policy_id and p.version = s.seen"
                                    + " when matched then update set as_of = s.as_of",
                            numbers(rows),
                            versions(rows),
                            work.context().id()));
        }
    }

    /** Remembers the rows that are kept: what they told of their holders is too. */
    void keep(Reversal.Work work, List<Fate> rows) {
        if (!rows.isEmpty()) {
            jdbc.update(
                    "merge into policy_import_rows r using (select k.n from unnest(cast(? as integer array)) as k(n)) s"
                            + " on r.import_id = cast(? as uuid) and r.row_no = s.n"
                            + " when matched then update set kept = true",
                    numbers(rows),
                    work.context().id());
        }
    }

    private void recordStatus(Reversal.Work work, List<Fate> rows) {
        jdbc.update(
                """
                insert into policy_status_history (policy_id, from_status, to_status, reason, actor_id, effective_on,
                    recorded_at, source, source_row)
                select p.id, p.status, s.status, 'undone', cast(? as uuid), s.status_as_of,
                    cast(? as timestamp with time zone), cast(? as varchar), s.row_no
                from policies p join
                """ + BEFORE + " on p.id = s.policy_id where p.status <> s.status",
                work.actor(),
                now(),
                source(work),
                numbers(rows),
                versions(rows),
                work.context().id());
    }

    private void recordChanges(Reversal.Work work, List<Fate> rows) {
        List<Fate> changed = rows.stream().filter(row -> row.changes() != null).toList();
        if (!changed.isEmpty()) {
            jdbc.update(
                    """
                    insert into policy_changes (policy_id, actor_id, as_of, recorded_at, source, source_row, changes)
                    select k.id, cast(? as uuid), k.as_of, cast(? as timestamp with time zone), cast(? as varchar), k.n,
                        k.changes from unnest(cast(? as uuid array), cast(? as date array), cast(? as integer array),
                        cast(? as varchar array)) as k(id, as_of, n, changes)
                    """,
                    work.actor(),
                    now(),
                    source(work),
                    policies(changed),
                    array("date", changed, Fate::wasAsOf),
                    numbers(changed),
                    array("varchar", changed, row -> backwards(row.changes())));
        }
    }

    private @Nullable String backwards(@Nullable String written) {
        return changes.write(changes.read(written).stream()
                .map(change -> new Change(change.field(), change.kind(), change.after(), change.before()))
                .toList());
    }

    private static String source(Reversal.Work work) {
        return "undo:" + work.context().id();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    private static void expect(List<Fate> rows, int written) {
        if (written != rows.size()) {
            throw new OptimisticLockingFailureException(rows.size() - written + " policies changed meanwhile");
        }
    }

    private static SqlArrayValue policies(List<Fate> rows) {
        return array("uuid", rows, Fate::policy);
    }

    private static SqlArrayValue versions(List<Fate> rows) {
        return array("bigint", rows, Fate::version);
    }

    private static SqlArrayValue numbers(List<Fate> rows) {
        return array("integer", rows, Fate::row);
    }

    private static SqlArrayValue array(String type, List<Fate> rows, Function<Fate, @Nullable Object> value) {
        return new SqlArrayValue(type, rows.stream().map(value).toArray());
    }
}
