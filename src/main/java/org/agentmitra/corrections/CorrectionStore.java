package org.agentmitra.corrections;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.corrections.Correction.Kind;
import org.agentmitra.jobs.RowAmendment;
import org.agentmitra.jobs.RowAmendments;
import org.agentmitra.keys.FieldCipher;
import org.agentmitra.keys.FieldPlace;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.RowWord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Keeps corrections, texts sealed, and gives them to whoever reads the rows. The last word on a cell counts. */
@Component
class CorrectionStore implements RowAmendments {
    static final String WAS = "was_sealed";
    static final String VALUE = "value_sealed";

    private static final String TABLE = "import_corrections";
    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final FieldCipher cipher;
    private final Clock clock;

    CorrectionStore(JdbcClient jdbc, JdbcTemplate batches, FieldCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** What is to be kept, see {@link Correction}. */
    record Said(
            Kind kind,
            int column,
            @Nullable String header,
            @Nullable String reason,
            @Nullable String was,
            @Nullable String value) {
        static Said ofRow(Kind kind, @Nullable String reason) {
            return new Said(kind, Correction.ROW, null, reason, null, null);
        }
    }

    /** Keeps it for the rows, in place of what was said of the same cells before. */
    void add(Viewer viewer, UUID importId, int sheet, Said said, Set<Integer> rows) {
        UUID id = Ids.next();
        insert(viewer, id, importId, sheet, said, null, null);
        SqlArrayValue numbers = new SqlArrayValue("integer", rows.toArray());
        jdbc.sql("delete from import_corrected_rows where import_id = ? and sheet = ? and column_no = ?"
                        + " and row_no in (select k.n from unnest(cast(? as integer array)) as k(n))")
                .params(importId, sheet, said.column(), numbers)
                .update();
        jdbc.sql(
                        "insert into import_corrected_rows (import_id, sheet, row_no, column_no, correction_id)"
                                + " select cast(? as uuid), ?, k.n, ?, cast(? as uuid) from unnest(cast(? as integer array)) as k(n)")
                .params(importId, sheet, said.column(), id, numbers)
                .update();
        forgetEmpty(importId);
    }

    private void insert(
            Viewer viewer,
            UUID id,
            UUID importId,
            int sheet,
            Said said,
            @Nullable String file,
            @Nullable String unfit) {
        jdbc.sql("""
                insert into import_corrections (id, import_id, sheet, kind, column_no, column_name, reason, was_sealed,
                    value_sealed, file_name, unfit, made_by, made_name, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(1, id)
                .param(2, importId)
                .param(3, sheet)
                .param(4, said.kind().name())
                .param(5, said.column())
                .param(6, said.header(), Types.VARCHAR)
                .param(7, said.reason(), Types.VARCHAR)
                .param(8, sealed(id, WAS, said.was()), Types.VARCHAR)
                .param(9, sealed(id, VALUE, said.value()), Types.VARCHAR)
                .param(10, file, Types.VARCHAR)
                .param(11, unfit, Types.VARCHAR)
                .param(12, viewer.user())
                .param(13, viewer.name())
                .param(14, OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
    }

    /** What newer ones have replaced. */
    private void forgetEmpty(UUID importId) {
        jdbc.sql("delete from import_corrections c where c.import_id = ? and not exists"
                        + " (select 1 from import_corrected_rows r where r.correction_id = c.id)")
                .param(importId)
                .update();
    }

    /** Takes it back. */
    void remove(UUID id) {
        jdbc.sql("delete from import_corrected_rows where correction_id = ?")
                .param(id)
                .update();
        jdbc.sql("delete from import_corrections where id = ?").param(id).update();
    }

    /** A cell of a file that was brought back, and what it holds now. */
    record Cell(int row, int column, String value) {}

    /** Keeps what the file says of the rows, in place of what was said of the same cells before. */
    void addFile(Viewer viewer, UUID importId, int sheet, String file, @Nullable String unfit, List<Cell> cells) {
        UUID id = Ids.next();
        insert(viewer, id, importId, sheet, Said.ofRow(Kind.FILE, null), file, unfit);
        batches.batchUpdate(
                "delete from import_corrected_rows where import_id = ? and sheet = ? and row_no = ? and column_no = ?",
                cells,
                BATCH,
                (statement, cell) -> place(statement, importId, sheet, cell));
        batches.batchUpdate(
                "insert into import_corrected_rows (import_id, sheet, row_no, column_no, correction_id, value_sealed)"
                        + " values (?, ?, ?, ?, ?, ?)",
                cells,
                BATCH,
                (statement, cell) -> {
                    place(statement, importId, sheet, cell);
                    statement.setObject(5, id);
                    statement.setString(6, cipher.seal(cell.value(), place(id, cell.row(), cell.column())));
                });
        forgetEmpty(importId);
    }

    private static void place(PreparedStatement statement, UUID importId, int sheet, Cell cell) throws SQLException {
        statement.setObject(1, importId);
        statement.setInt(2, sheet);
        statement.setInt(3, cell.row());
        statement.setInt(4, cell.column());
    }

    @Override
    public boolean any(UUID importId, int sheet) {
        return jdbc.sql("select 1 from import_corrections where import_id = ? and sheet = ? fetch first 1 rows only")
                .params(importId, sheet)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    @Override
    public Map<Integer, RowAmendment> of(UUID importId, int sheet, int fromRow, int toRow) {
        Map<Integer, Map<Integer, String>> cells = new HashMap<>();
        Map<Integer, RowWord> words = new HashMap<>();
        Map<UUID, String> opened = new HashMap<>();
        jdbc.sql(
                        "select r.row_no, r.column_no, c.id, c.kind, c.value_sealed, r.value_sealed as own_sealed from import_corrected_rows r"
                                + " join import_corrections c on c.id = r.correction_id"
                                + " where r.import_id = ? and r.sheet = ? and r.row_no between ? and ?")
                .params(importId, sheet, fromRow, toRow)
                .query(found -> {
                    int row = found.getInt("row_no");
                    Map<Integer, String> of = cells.computeIfAbsent(row, number -> new HashMap<>());
                    Kind kind = Kind.valueOf(found.getString("kind"));
                    UUID id = found.getObject("id", UUID.class);
                    int column = found.getInt("column_no");
                    if (kind == Kind.CELL) {
                        String sealed = found.getString("value_sealed");
                        of.put(column, opened.computeIfAbsent(id, one -> cipher.open(sealed, place(one, VALUE))));
                    } else if (kind == Kind.FILE) {
                        of.put(column, cipher.open(found.getString("own_sealed"), place(id, row, column)));
                    } else {
                        words.put(row, kind == Kind.SKIP ? RowWord.SKIP : RowWord.NEW);
                    }
                });
        Map<Integer, RowAmendment> amendments = new HashMap<>();
        cells.forEach((row, of) -> amendments.put(row, new RowAmendment(of, words.getOrDefault(row, RowWord.NONE))));
        return amendments;
    }

    @Override
    public void purge(UUID importId) {
        jdbc.sql("delete from import_corrected_rows where import_id = ?")
                .param(importId)
                .update();
        jdbc.sql("delete from import_corrections where import_id = ?")
                .param(importId)
                .update();
    }

    private @Nullable String sealed(UUID id, String column, @Nullable String text) {
        return text == null ? null : cipher.seal(text, place(id, column));
    }

    static FieldPlace place(UUID id, String column) {
        return new FieldPlace(TABLE, column, id);
    }

    /** Of a cell with contents of its own. */
    private static FieldPlace place(UUID id, int row, int column) {
        return new FieldPlace("import_corrected_rows." + row + "." + column, VALUE, id);
    }
}
