package org.agentmitra.corrections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Keeps corrections, texts sealed, and gives them to whoever reads the rows. The last word on a cell counts. */
@Component
class CorrectionStore implements RowAmendments {
    private static final String TABLE = "import_corrections";
    private static final String SELECT = "select c.*,"
            + " (select count(*) from import_corrected_rows r where r.correction_id = c.id) as row_count,"
            + " (select min(r.row_no) from import_corrected_rows r where r.correction_id = c.id) as first_row"
            + " from import_corrections c join imports i on i.id = c.import_id and i.sheet = c.sheet"
            + " where c.import_id = :import ";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Clock clock;

    CorrectionStore(JdbcClient jdbc, FieldCipher cipher, Clock clock) {
        this.jdbc = jdbc;
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

    /** How many corrections there are, and how many rows they change and leave out. */
    record Counts(int corrections, int changed, int skipped) {}

    /** Keeps it for the rows, in place of what was said of the same cells before. */
    void add(Viewer viewer, UUID importId, int sheet, Said said, Set<Integer> rows) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into import_corrections (id, import_id, sheet, kind, column_no, column_name, reason, was_sealed,
                    value_sealed, made_by, made_name, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(1, id)
                .param(2, importId)
                .param(3, sheet)
                .param(4, said.kind().name())
                .param(5, said.column())
                .param(6, said.header(), Types.VARCHAR)
                .param(7, said.reason(), Types.VARCHAR)
                .param(8, sealed(id, "was_sealed", said.was()), Types.VARCHAR)
                .param(9, sealed(id, "value_sealed", said.value()), Types.VARCHAR)
                .param(10, viewer.user())
                .param(11, viewer.name())
                .param(12, OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
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

    /** One of the import's. */
    Optional<Correction> find(UUID importId, UUID id) {
        return jdbc.sql(SELECT + "and c.id = :id")
                .param("import", importId)
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** What was said last of a cell, or of the row as a whole. */
    Optional<Correction> last(UUID importId, int sheet, int row, int column) {
        return jdbc.sql(
                        SELECT + "and c.id = (select k.correction_id from import_corrected_rows k"
                                + " where k.import_id = :import and k.sheet = :sheet and k.row_no = :row and k.column_no = :column)")
                .param("import", importId)
                .param("sheet", sheet)
                .param("row", row)
                .param("column", column)
                .query((found, n) -> read(found))
                .optional();
    }

    /** Rows that it concerns. */
    Set<Integer> rows(UUID id) {
        return jdbc.sql("select row_no from import_corrected_rows where correction_id = ?")
                .param(id)
                .query(Integer.class)
                .set();
    }

    /** The latest first; {@code edge} is the id at the edge of the neighbouring page. */
    List<Correction> list(UUID importId, @Nullable UUID edge, boolean backwards, int limit) {
        String place = edge == null ? "" : "and c.id " + (backwards ? ">" : "<") + " :edge ";
        JdbcClient.StatementSpec statement = jdbc.sql(
                        SELECT + place + "order by c.id" + (backwards ? "" : " desc") + " fetch first :limit rows only")
                .param("import", importId)
                .param("limit", limit);
        return (edge == null ? statement : statement.param("edge", edge))
                .query((row, n) -> read(row))
                .list();
    }

    Counts counts(UUID importId) {
        return jdbc.sql("""
                select count(distinct c.id), count(distinct case when c.kind <> 'SKIP' then r.row_no end),
                    count(distinct case when c.kind = 'SKIP' then r.row_no end)
                from import_corrections c join imports i on i.id = c.import_id and i.sheet = c.sheet
                join import_corrected_rows r on r.correction_id = c.id
                where c.import_id = ?
                """)
                .param(importId)
                .query((row, n) -> new Counts(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
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
        jdbc.sql("select r.row_no, r.column_no, c.id, c.kind, c.value_sealed from import_corrected_rows r"
                        + " join import_corrections c on c.id = r.correction_id"
                        + " where r.import_id = ? and r.sheet = ? and r.row_no between ? and ?")
                .params(importId, sheet, fromRow, toRow)
                .query(found -> {
                    int row = found.getInt("row_no");
                    Map<Integer, String> of = cells.computeIfAbsent(row, number -> new HashMap<>());
                    Kind kind = Kind.valueOf(found.getString("kind"));
                    if (kind == Kind.CELL) {
                        UUID id = found.getObject("id", UUID.class);
                        String sealed = found.getString("value_sealed");
                        of.put(
                                found.getInt("column_no"),
                                opened.computeIfAbsent(id, one -> cipher.open(sealed, place(one, "value_sealed"))));
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

    private Correction read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Correction(
                id,
                Kind.valueOf(row.getString("kind")),
                row.getInt("column_no"),
                row.getString("column_name"),
                row.getString("reason"),
                opened(id, "was_sealed", row.getString("was_sealed")),
                opened(id, "value_sealed", row.getString("value_sealed")),
                row.getString("made_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getInt("row_count"),
                row.getInt("first_row"));
    }

    private @Nullable String sealed(UUID id, String column, @Nullable String text) {
        return text == null ? null : cipher.seal(text, place(id, column));
    }

    private @Nullable String opened(UUID id, String column, @Nullable String sealed) {
        return sealed == null ? null : cipher.open(sealed, place(id, column));
    }

    private static FieldPlace place(UUID id, String column) {
        return new FieldPlace(TABLE, column, id);
    }
}
