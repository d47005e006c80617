package org.agentmitra.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.ImportTarget;
import org.agentmitra.targets.RowPreview;
import org.agentmitra.targets.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Findings of imports, written by the chunk and read by row; {@link FindingPages} has them as they are looked through. */
@Component
public class FindingStore {
    /** The record changed between check and run. */
    static final String CHANGED_SINCE = "changed-since-check";

    private static final int BATCH = 500;
    private static final int LONGEST_VALUE = 200;
    private static final int LONGEST_COLUMN = 255;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    FindingStore(JdbcTemplate batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    /** How often a reason occurs. */
    record Reason(String code, Severity severity, int count) {}

    /** Condition on a query over imports: rows were refused since their record stands in another agent's book. */
    public static String reachIntoAnotherBook() {
        return "exists (select 1 from import_findings f where f.import_id = imports.id and f.code = '"
                + Finding.OTHER_BOOK + "')";
    }

    /** Keeps what was found in a chunk of rows. */
    public void add(UUID importId, List<Finding> findings) {
        batches.batchUpdate(
                "insert into import_findings (import_id, row_number, column_name, cell_value, severity, code, arguments)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                findings,
                BATCH,
                (statement, finding) -> {
                    statement.setObject(1, importId);
                    statement.setInt(2, finding.row());
                    statement.setString(3, cut(finding.column(), LONGEST_COLUMN));
                    statement.setString(4, cut(finding.value(), LONGEST_VALUE));
                    statement.setString(5, finding.severity().name());
                    statement.setString(6, finding.code());
                    statement.setString(7, String.join("\n", finding.arguments()));
                });
    }

    /** All kinds of findings, the gravest first, then the commonest. */
    List<Reason> reasons(UUID importId) {
        return jdbc
                .sql("""
                select code, severity, count(*) from import_findings where import_id = ?
                group by code, severity order by count(*) desc, code
                """)
                .param(importId)
                .query((row, n) -> new Reason(row.getString(1), Severity.valueOf(row.getString(2)), row.getInt(3)))
                .list()
                .stream()
                .sorted(Comparator.comparing(Reason::severity))
                .toList();
    }

    Map<Severity, Integer> bySeverity(UUID importId) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        jdbc.sql("select severity, count(*) from import_findings where import_id = ? group by severity")
                .param(importId)
                .query((row, n) -> counts.put(Severity.valueOf(row.getString(1)), row.getInt(2)))
                .list();
        return counts;
    }

    /** Critical findings of the rows between two numbers, both included, by row. */
    Map<Integer, List<Finding>> critical(UUID importId, int fromRow, int toRow) {
        return byRow(importId, fromRow, toRow, "severity = 'CRITICAL'");
    }

    /** Findings for which rows between two numbers, both included, are left out, by row. */
    Map<Integer, List<Finding>> reasons(UUID importId, int fromRow, int toRow) {
        return byRow(importId, fromRow, toRow, "(severity = 'CRITICAL' or code = '" + Finding.NEAR_NUMBER + "')");
    }

    /** All that was found in the rows between two numbers, both included, by row. */
    Map<Integer, List<Finding>> all(UUID importId, int fromRow, int toRow) {
        return byRow(importId, fromRow, toRow, "code <> ''");
    }

    private Map<Integer, List<Finding>> byRow(UUID importId, int fromRow, int toRow, String which) {
        Map<Integer, List<Finding>> byRow = new LinkedHashMap<>();
        jdbc.sql("select * from import_findings where import_id = ? and " + which
                        + " and row_number between ? and ? order by row_number, id")
                .params(importId, fromRow, toRow)
                .query((result, n) -> finding(result))
                .list()
                .forEach(finding -> byRow.computeIfAbsent(finding.row(), row -> new ArrayList<>())
                        .add(finding));
        return byRow;
    }

    /**
     * Says why rows that passed the check failed in the run: another import, or somebody at the desk, was faster. Adds a
     * finding for each failed row of a chunk that has none; both row numbers are included.
     */
    public void explainFailed(UUID importId, ImportTarget target, int fromRow, int toRow) {
        List<RowPreview> failed = target.failed(importId, fromRow, toRow);
        if (failed.isEmpty()) {
            return;
        }
        Set<Integer> explained = critical(
                        importId, failed.getFirst().number(), failed.getLast().number())
                .keySet();
        List<Finding> late = failed.stream()
                .filter(row -> !explained.contains(row.number()))
                .map(row -> new Finding(row.number(), null, row.key(), Severity.CRITICAL, CHANGED_SINCE, List.of()))
                .toList();
        if (!late.isEmpty()) {
            add(importId, late);
        }
    }

    /** Forgets what was found in the rows and keeps what is found now. */
    public void replace(UUID importId, List<Integer> rows, List<Finding> findings) {
        batches.update(
                "delete from import_findings where import_id = ? and row_number in"
                        + " (select k.n from unnest(cast(? as integer array)) as k(n))",
                importId,
                new SqlArrayValue("integer", rows.toArray()));
        add(importId, findings);
    }

    /** What was found in a cell, the gravest first; empty for nothing. @param column header as the file spells it */
    public List<Finding> at(UUID importId, int row, String column) {
        return jdbc
                .sql("select * from import_findings where import_id = ? and row_number = ? and column_name = ?")
                .params(importId, row, kept(column))
                .query((result, n) -> finding(result))
                .list()
                .stream()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    /** Rows in which something was found in a column that holds the same value there. */
    public Set<Integer> rowsLike(UUID importId, String column, @Nullable String value) {
        String same = value == null ? "cell_value is null" : "cell_value = :value";
        return jdbc.sql(
                        "select distinct row_number from import_findings where import_id = :import and column_name = :column"
                                + " and " + same)
                .param("import", importId)
                .param("column", kept(column))
                .param("value", value == null ? "" : value)
                .query((row, n) -> row.getInt(1))
                .set();
    }

    /** Rows of which the same is to be said. */
    public Set<Integer> rowsWith(UUID importId, String code) {
        return jdbc.sql("select distinct row_number from import_findings where import_id = ? and code = ?")
                .params(importId, code)
                .query((row, n) -> row.getInt(1))
                .set();
    }

    private static String kept(String column) {
        return column.substring(0, Math.min(column.length(), LONGEST_COLUMN));
    }

    /** Whether the value may be longer than what is kept of it. */
    public static boolean isCut(@Nullable String value) {
        return value != null && value.length() >= LONGEST_VALUE;
    }

    /** Forgets all findings of an import. */
    public void purge(UUID importId) {
        jdbc.sql("delete from import_findings where import_id = ?")
                .param(importId)
                .update();
    }

    static Finding finding(ResultSet row) throws SQLException {
        String arguments = row.getString("arguments");
        return new Finding(
                row.getInt("row_number"),
                row.getString("column_name"),
                row.getString("cell_value"),
                Severity.valueOf(row.getString("severity")),
                row.getString("code"),
                arguments.isEmpty() ? List.of() : List.of(arguments.split("\n", -1)));
    }

    private static @Nullable String cut(@Nullable String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
