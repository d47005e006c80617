package org.agentmitra.invitees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.agentmitra.targets.Change;
import org.agentmitra.targets.RowOutcome;
import org.agentmitra.targets.RowPreview;
import org.agentmitra.targets.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The staging table of imports of people. */
@Component
class InviteeRows {
    private static final int BATCH = 500;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_WORD = 40;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    InviteeRows(JdbcTemplate batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    /** Stages a chunk; rows with the same numbers are replaced. */
    void put(UUID importId, List<InviteeRow> rows) {
        jdbc.sql("delete from invitee_rows where import_id = ? and row_no between ? and ?")
                .params(importId, rows.getFirst().number(), rows.getLast().number())
                .update();
        batches.batchUpdate(
                "insert into invitee_rows (import_id, row_no, outcome, name, email, phone, role, insurer, code, language,"
                        + " place, place_name) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
                BATCH,
                (statement, row) -> {
                    Invitee who = row.invitee();
                    statement.setObject(1, importId);
                    statement.setInt(2, row.number());
                    statement.setString(3, row.outcome().name());
                    statement.setString(4, cut(who.name(), LONGEST_NAME));
                    statement.setString(5, cut(who.email(), LONGEST_EMAIL));
                    statement.setString(6, cut(who.phone(), LONGEST_WORD));
                    statement.setString(7, cut(who.role(), LONGEST_WORD));
                    statement.setString(8, cut(who.insurer(), LONGEST_NAME));
                    statement.setString(9, cut(who.code(), LONGEST_NAME));
                    statement.setString(10, who.language());
                    statement.setString(11, row.place());
                    statement.setString(12, row.placeName());
                });
    }

    /** Rows of the import before a number that are to become users. */
    List<InviteeRow> before(UUID importId, int number) {
        return jdbc.sql("select * from invitee_rows where import_id = ? and row_no < ? and outcome = 'CREATED'")
                .params(importId, number)
                .query((row, n) -> row(row))
                .list();
    }

    /** Rows between two numbers, both included, that are still to become users. */
    List<InviteeRow> waiting(UUID importId, int fromRow, int toRow) {
        return jdbc.sql("select * from invitee_rows where import_id = ? and row_no between ? and ?"
                        + " and outcome = 'CREATED' and user_id is null order by row_no")
                .params(importId, fromRow, toRow)
                .query((row, n) -> row(row))
                .list();
    }

    /** The row has become the user. */
    void became(UUID importId, int number, UUID user) {
        jdbc.sql("update invitee_rows set user_id = ? where import_id = ? and row_no = ?")
                .params(user, importId, number)
                .update();
    }

    /** The row becomes nobody after all. */
    void turnedOut(UUID importId, int number, RowOutcome outcome) {
        jdbc.sql("update invitee_rows set outcome = ? where import_id = ? and row_no = ?")
                .params(outcome.name(), importId, number)
                .update();
    }

    Tally tally(UUID importId, int fromRow, int toRow) {
        Map<RowOutcome, Integer> counts = new EnumMap<>(RowOutcome.class);
        batches.query(
                "select outcome, count(*) from invitee_rows where import_id = ? and row_no between ? and ?"
                        + " group by outcome",
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
                count.apply(RowOutcome.FAILED));
    }

    List<RowPreview> preview(UUID importId, @Nullable RowOutcome outcome, int afterRow, int limit) {
        return jdbc.sql("select * from invitee_rows where import_id = :import and row_no > :after" + filter(outcome)
                        + " order by row_no fetch first :limit rows only")
                .param("import", importId)
                .param("after", afterRow)
                .param("limit", limit)
                .query((row, n) -> preview(row(row)))
                .list();
    }

    int pageEndingAt(UUID importId, @Nullable RowOutcome outcome, int lastRow, int size) {
        return jdbc.sql("select row_no from invitee_rows where import_id = :import and row_no <= :last"
                        + filter(outcome) + " order by row_no desc offset :size rows fetch first 1 rows only")
                .param("import", importId)
                .param("last", lastRow)
                .param("size", size)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    void purge(UUID importId) {
        jdbc.sql("delete from invitee_rows where import_id = ?").param(importId).update();
    }

    private static String filter(@Nullable RowOutcome outcome) {
        return outcome == null ? "" : " and outcome = '" + outcome.name() + "'";
    }

    private static InviteeRow row(ResultSet row) throws SQLException {
        Invitee invitee = new Invitee(
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("role"),
                row.getString("insurer"),
                row.getString("code"),
                row.getString("language"));
        return new InviteeRow(
                row.getInt("row_no"),
                RowOutcome.valueOf(row.getString("outcome")),
                invitee,
                row.getString("place"),
                row.getString("place_name"));
    }

    /** What somebody is given: of no interest where they get nothing. */
    private static RowPreview preview(InviteeRow row) {
        Invitee who = row.invitee();
        List<Change> given = new ArrayList<>();
        if (row.outcome() == RowOutcome.CREATED) {
            given.add(new Change("users.role", Change.Kind.WORD, null, "role." + who.role()));
            if (row.placeName() != null) {
                given.add(new Change("invitees.place", Change.Kind.TEXT, null, row.placeName()));
            }
            if (who.language() != null) {
                given.add(
                        new Change("invitees.language", Change.Kind.WORD, null, "invitees.language." + who.language()));
            }
        }
        return new RowPreview(row.number(), row.outcome(), who.email(), who.name(), given);
    }

    private static @Nullable String cut(@Nullable String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
