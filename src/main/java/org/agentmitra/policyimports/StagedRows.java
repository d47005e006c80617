package org.agentmitra.policyimports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.agentmitra.policies.HolderKey;
import org.agentmitra.standings.PolicyState;
import org.agentmitra.standings.RecordedChanges;
import org.agentmitra.targets.RowOutcome;
import org.agentmitra.targets.RowPreview;
import org.agentmitra.targets.StagingTable;
import org.agentmitra.targets.StagingTable.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The staging table of policy imports. */
@Component
class StagedRows extends StagingTable<StagedRow> {
    private final JdbcTemplate jdbc;
    private final RecordedChanges changes;

    StagedRows(JdbcTemplate jdbc, RecordedChanges changes) {
        super(jdbc, "policy_import_rows", row -> row.facts().row(), StagedRow::outcome, columns(changes));
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /**
     * Rows of the import before {@code row} that name one of the policies first, by policy number. A join, because H2
     * uses no index for {@code = any(?)}.
     */
    Map<String, Integer> earlier(UUID importId, int row, List<String> numbers) {
        Map<String, Integer> rows = new HashMap<>();
        jdbc.query(
                """
                select k.policy_number, min(r.row_no) from unnest(cast(? as varchar array)) as k(policy_number)
                join policy_import_rows r on r.import_id = ? and r.policy_number = k.policy_number
                where r.outcome in ('CREATED', 'UPDATED', 'UNCHANGED')
                group by k.policy_number having min(r.row_no) < ?
                """,
                (RowCallbackHandler) found -> rows.put(found.getString(1), found.getInt(2)),
                new SqlArrayValue("varchar", numbers.toArray()),
                importId,
                row);
        return rows;
    }

    /** Rows of the import before {@code row} that name one of the policies first, whatever becomes of them. */
    Map<String, Integer> named(UUID importId, int row, List<String> numbers) {
        Map<String, Integer> rows = new HashMap<>();
        jdbc.query(
                """
                select k.policy_number, min(r.row_no) from unnest(cast(? as varchar array)) as k(policy_number)
                join policy_import_rows r on r.import_id = ? and r.policy_number = k.policy_number
                where r.row_no < ? and r.outcome <> 'SKIPPED' group by k.policy_number
                """,
                (RowCallbackHandler) found -> rows.put(found.getString(1), found.getInt(2)),
                new SqlArrayValue("varchar", numbers.toArray()),
                importId,
                row);
        return rows;
    }

    /** Rows that were to make or change a policy do so no more: another row does, or none may. */
    void giveWay(UUID importId, Collection<Integer> rows) {
        if (!rows.isEmpty()) {
            jdbc.update("""
                    update policy_import_rows set outcome = 'DUPLICATE', changes = null, holder_changes = null
                    where import_id = ? and row_no in (select k.n from unnest(cast(? as integer array)) as k(n))
                    """, importId, new SqlArrayValue("integer", rows.toArray()));
        }
    }

    /** Policy numbers that the rows name as they are staged. */
    Set<String> numbers(UUID importId, Set<Integer> rows) {
        return Set.copyOf(jdbc.queryForList("""
                select distinct r.policy_number from unnest(cast(? as integer array)) as k(n)
                join policy_import_rows r on r.import_id = ? and r.row_no = k.n where r.policy_number is not null
                """, String.class, new SqlArrayValue("integer", rows.toArray()), importId));
    }

    /** Rows that name one of the policies, whatever becomes of them, but for those that somebody left out. */
    Set<Integer> naming(UUID importId, Set<String> numbers, int limit) {
        return Set.copyOf(jdbc.queryForList(
                """
                select r.row_no from unnest(cast(? as varchar array)) as k(policy_number)
                join policy_import_rows r on r.import_id = ? and r.policy_number = k.policy_number
                where r.outcome <> 'SKIPPED' fetch first ? rows only
                """, Integer.class, new SqlArrayValue("varchar", numbers.toArray()), importId, limit));
    }

    @Override
    public void purge(UUID importId) {
        super.purge(importId);
        jdbc.update("delete from policy_imports where import_id = ?", importId);
        jdbc.update("delete from policy_import_before where import_id = ?", importId);
    }

    @Override
    protected RowPreview shown(ResultSet row) throws SQLException {
        String key = row.getString("policy_number");
        String label = row.getString("holder_name");
        return new RowPreview(
                row.getInt("row_no"),
                RowOutcome.valueOf(row.getString("outcome")),
                key == null ? "" : key,
                label == null ? "" : label,
                Stream.concat(
                                changes.read(row.getString("changes")).stream(),
                                changes.read(row.getString("holder_changes")).stream())
                        .toList());
    }

    private static List<Column<StagedRow>> columns(RecordedChanges changes) {
        return List.of(
                new Column<>("policy_number", "varchar", row -> row.facts().number()),
                new Column<>("holder_name", "varchar", row -> row.facts().holderName()),
                new Column<>(
                        "holder_key",
                        "varchar",
                        row -> row.outcome() == RowOutcome.CREATED
                                        && row.facts().holderName() != null
                                ? HolderKey.of(row.facts().holderName())
                                : null),
                new Column<>("born_on", "date", row -> row.facts().born()),
                new Column<>("mobile", "varchar", row -> row.facts().mobile()),
                new Column<>("address", "varchar", row -> row.facts().address()),
                new Column<>(
                        "policy_id",
                        "uuid",
                        row -> row.after() == null ? null : row.after().id()),
                new Column<>(
                        "holder_id",
                        "uuid",
                        row -> row.after() != null && row.outcome() == RowOutcome.CREATED
                                ? row.after().holder()
                                : null),
                new Column<>(
                        "status_before",
                        "varchar",
                        row -> row.before() == null ? null : row.before().name()),
                new Column<>("changes", "varchar", row -> changes.write(row.changes())),
                new Column<>("holder_changes", "varchar", row -> changes.write(row.holderChanges())),
                written("plan_id", "uuid", PolicyState::planId),
                written("plan_code", "varchar", PolicyState::planCode),
                written("plan_text", "varchar", PolicyState::planText),
                written("term", "integer", PolicyState::term),
                written("ppt", "integer", PolicyState::ppt),
                written("mode", "varchar", state -> state.mode().name()),
                written("instalment_minor", "bigint", PolicyState::instalment),
                written("sum_assured_minor", "bigint", PolicyState::sumAssured),
                written("commenced_on", "date", PolicyState::commencedOn),
                written("matures_on", "date", PolicyState::maturesOn),
                written("status", "varchar", state -> state.status().name()),
                written("status_text", "varchar", PolicyState::statusText),
                written("status_as_of", "date", PolicyState::statusAsOf),
                written("fup", "date", state -> firstOf(state.fup())),
                written("next_due_on", "date", PolicyState::nextDueOn),
                written("grace_ends_on", "date", PolicyState::graceEndsOn),
                written("paid_up_from", "date", PolicyState::paidUpFrom),
                written("nominee", "varchar", PolicyState::nominee),
                written("nominee_relation", "varchar", PolicyState::nomineeRelation),
                written("branch", "varchar", PolicyState::branch),
                written("as_of", "date", PolicyState::asOf));
    }

    private static @Nullable Object firstOf(@Nullable YearMonth month) {
        return month == null ? null : month.atDay(1);
    }

    private static Column<StagedRow> written(String name, String type, Function<PolicyState, @Nullable Object> value) {
        return new Column<>(name, type, row -> {
            PolicyState state = row.written();
            return state == null ? null : value.apply(state);
        });
    }
}
