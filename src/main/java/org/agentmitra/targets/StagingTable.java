package org.agentmitra.targets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentmitra.shared.Planning;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * A table that keeps what the check made of the rows of imports until they are applied: {@code import_id}, {@code row_no},
 * {@code outcome} and columns of its own.
 *
 * @param <R> a staged row
 */
public abstract class StagingTable<R> {
    /** Rows that are corrected come a few at a time and make nothing grow. */
    private static final int FEW = 100;

    private final JdbcTemplate jdbc;
    private final boolean counted;
    private final String name;
    private final Function<R, Integer> number;
    private final List<Column<R>> columns;
    private final String insert;

    /**
     * A column of the table.
     *
     * @param type as SQL calls it, without a length
     */
    public record Column<R>(String name, String type, Function<R, @Nullable Object> value) {}

    /**
     * Describes the table.
     *
     * @param number of a row in the sheet
     * @param own columns beside those that every such table has
     */
    protected StagingTable(
            JdbcTemplate jdbc,
            String name,
            Function<R, Integer> number,
            Function<R, RowOutcome> outcome,
            List<Column<R>> own) {
        this.jdbc = jdbc;
        this.name = name;
        this.number = number;
        this.columns = Stream.concat(
                        Stream.of(
                                new Column<R>("row_no", "integer", number::apply),
                                new Column<R>(
                                        "outcome",
                                        "varchar",
                                        row -> outcome.apply(row).name())),
                        own.stream())
                .toList();
        this.insert = insert(name, columns);
        this.counted = Planning.isDoneBy(jdbc);
    }

    /** Stages a chunk in one statement; rows with the same numbers are replaced. */
    public void put(UUID importId, List<R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        delete(importId, rows);
        List<Object> parameters = new ArrayList<>();
        parameters.add(importId);
        for (Column<R> column : columns) {
            parameters.add(new SqlArrayValue(
                    column.type, rows.stream().map(column.value).toArray()));
        }
        jdbc.update(insert, parameters.toArray());
        look(rows);
    }

    /**
     * Has PostgreSQL count the rows anew each time those of an import doubled, however many others are staged: it would
     * take the import for one that has none, and compare each row of a chunk with all of them. H2 goes by its indexes.
     */
    private void look(List<R> rows) {
        int before = number.apply(rows.getFirst()) - 1;
        if (counted && rows.size() >= FEW && Planning.doubled(before, number.apply(rows.getLast()))) {
            jdbc.execute("analyze " + name);
        }
    }

    /** Rows that are corrected come without those between them. */
    private void delete(UUID importId, List<R> rows) {
        int first = number.apply(rows.getFirst());
        int last = number.apply(rows.getLast());
        String range = "delete from " + name + " where import_id = ? and row_no between ? and ?";
        if (last - first == rows.size() - 1) {
            jdbc.update(range, importId, first, last);
        } else {
            jdbc.update(
                    range + " and row_no in (select k.n from unnest(cast(? as integer array)) as k(n))",
                    importId,
                    first,
                    last,
                    new SqlArrayValue("integer", rows.stream().map(number).toArray()));
        }
    }

    /** Column that says when the run comes to a row, as the number of a row. */
    protected String turn() {
        return "row_no";
    }

    /** Counts of the rows to which the run comes between two numbers, both included, by outcome. */
    public Tally tally(UUID importId, int fromRow, int toRow) {
        Map<RowOutcome, Integer> counts = new EnumMap<>(RowOutcome.class);
        jdbc.query(
                "select outcome, count(*) from " + name + " where import_id = ? and " + turn()
                        + " between ? and ? group by outcome",
                (RowCallbackHandler) row -> counts.put(RowOutcome.valueOf(row.getString(1)), row.getInt(2)),
                importId,
                fromRow,
                toRow);
        Function<RowOutcome, Integer> count = outcome -> counts.getOrDefault(outcome, 0);
        return new Tally(
                count.apply(RowOutcome.CREATED),
                count.apply(RowOutcome.UPDATED),
                count.apply(RowOutcome.UNCHANGED),
                count.apply(RowOutcome.DUPLICATE),
                count.apply(RowOutcome.FAILED),
                count.apply(RowOutcome.CONFLICT),
                count.apply(RowOutcome.SKIPPED));
    }

    /** What is shown of a row, of which every column may be read. */
    protected abstract RowPreview shown(ResultSet row) throws SQLException;

    /** As {@link ImportTarget#preview}. By the import too, or H2 would read and sort all rows behind. */
    public List<RowPreview> preview(UUID importId, @Nullable RowOutcome outcome, int afterRow, int limit) {
        return jdbc.query(
                "select * from " + name + " where import_id = ? and row_no > ?" + only(outcome)
                        + " order by import_id, row_no fetch first ? rows only",
                (row, n) -> shown(row),
                importId,
                afterRow,
                limit);
    }

    /** As {@link ImportTarget#pageEndingAt}. */
    public int pageEndingAt(UUID importId, @Nullable RowOutcome outcome, int lastRow, int size) {
        List<Integer> before = jdbc.query(
                "select row_no from " + name + " where import_id = ? and row_no <= ?" + only(outcome)
                        + " order by import_id desc, row_no desc offset ? rows fetch first 1 rows only",
                (row, n) -> row.getInt(1),
                importId,
                lastRow,
                size);
        return before.isEmpty() ? 0 : before.getFirst();
    }

    /** Forgets the rows of an import. */
    public void purge(UUID importId) {
        jdbc.update("delete from " + name + " where import_id = ?", importId);
    }

    private static String only(@Nullable RowOutcome outcome) {
        return outcome == null ? "" : " and outcome = '" + outcome.name() + "'";
    }

    private static <R> String insert(String table, List<Column<R>> columns) {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String arrays = columns.stream()
                .map(column -> "cast(? as " + column.type + " array)")
                .collect(Collectors.joining(", "));
        return "insert into " + table + " (import_id, " + names + ") select cast(? as uuid), " + names + " from unnest("
                + arrays + ") as r(" + names + ")";
    }
}
