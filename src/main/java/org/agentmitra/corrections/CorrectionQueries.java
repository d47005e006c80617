package org.agentmitra.corrections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.corrections.Correction.Kind;
import org.agentmitra.keys.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads corrections of the sheet that an import is read from. */
@Component
class CorrectionQueries {
    private static final String SELECT = "select c.*,"
            + " (select count(*) from import_corrected_rows r where r.correction_id = c.id) as row_count,"
            + " (select min(r.row_no) from import_corrected_rows r where r.correction_id = c.id) as first_row"
            + " from import_corrections c join imports i on i.id = c.import_id and i.sheet = c.sheet"
            + " where c.import_id = :import ";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    CorrectionQueries(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** How many corrections there are, and how many rows they change, take as they are, and leave out. */
    record Counts(int corrections, int changed, int taken, int skipped) {}

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
                .query((row, n) -> row.getInt(1))
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
                select count(distinct c.id), count(distinct case when c.kind in ('CELL', 'FILE') then r.row_no end),
                    count(distinct case when c.kind = 'NEW' then r.row_no end),
                    count(distinct case when c.kind = 'SKIP' then r.row_no end)
                from import_corrections c join imports i on i.id = c.import_id and i.sheet = c.sheet
                join import_corrected_rows r on r.correction_id = c.id
                where c.import_id = ?
                """)
                .param(importId)
                .query((row, n) -> new Counts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    private Correction read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Correction(
                id,
                Kind.valueOf(row.getString("kind")),
                row.getInt("column_no"),
                row.getString("column_name"),
                row.getString("reason"),
                opened(id, CorrectionStore.WAS, row.getString("was_sealed")),
                opened(id, CorrectionStore.VALUE, row.getString("value_sealed")),
                row.getString("file_name"),
                row.getString("unfit"),
                row.getString("made_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getInt("row_count"),
                row.getInt("first_row"));
    }

    private @Nullable String opened(UUID id, String column, @Nullable String sealed) {
        return sealed == null ? null : cipher.open(sealed, CorrectionStore.place(id, column));
    }
}
