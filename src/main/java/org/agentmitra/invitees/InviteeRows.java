package org.agentmitra.invitees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.agentmitra.targets.Change;
import org.agentmitra.targets.RowOutcome;
import org.agentmitra.targets.RowPreview;
import org.agentmitra.targets.StagingTable;
import org.agentmitra.targets.StagingTable.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The staging table of imports of people. */
@Component
class InviteeRows extends StagingTable<InviteeRow> {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_WORD = 40;

    private final JdbcClient jdbc;

    InviteeRows(JdbcTemplate template, JdbcClient jdbc) {
        super(template, "invitee_rows", InviteeRow::number, InviteeRow::outcome, columns());
        this.jdbc = jdbc;
    }

    private static List<Column<InviteeRow>> columns() {
        return List.of(
                typed("name", Invitee::name, LONGEST_NAME),
                typed("email", Invitee::email, LONGEST_EMAIL),
                typed("phone", Invitee::phone, LONGEST_WORD),
                typed("role", Invitee::role, LONGEST_WORD),
                typed("insurer", Invitee::insurer, LONGEST_NAME),
                typed("code", Invitee::code, LONGEST_NAME),
                typed("agent", Invitee::agent, LONGEST_NAME),
                new Column<>("language", "varchar", row -> row.invitee().language()),
                new Column<>("place", "varchar", InviteeRow::place),
                new Column<>("place_name", "varchar", InviteeRow::placeName),
                new Column<>("agent_name", "varchar", InviteeRow::agentName));
    }

    /** What stands in a bad cell may be longer than what can be meant. */
    private static Column<InviteeRow> typed(String name, Function<Invitee, @Nullable String> value, int longest) {
        return new Column<>(name, "varchar", row -> {
            String text = value.apply(row.invitee());
            return text == null || text.length() <= longest ? text : text.substring(0, longest);
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

    @Override
    protected RowPreview shown(ResultSet row) throws SQLException {
        return preview(row(row));
    }

    private static InviteeRow row(ResultSet row) throws SQLException {
        Invitee invitee = new Invitee(
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("role"),
                row.getString("insurer"),
                row.getString("code"),
                row.getString("agent"),
                row.getString("language"));
        return new InviteeRow(
                row.getInt("row_no"),
                RowOutcome.valueOf(row.getString("outcome")),
                invitee,
                row.getString("place"),
                row.getString("place_name"),
                row.getString("agent_name"));
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
            if (row.agentName() != null) {
                given.add(new Change("invitees.agent", Change.Kind.TEXT, null, row.agentName()));
            }
            if (who.language() != null) {
                given.add(
                        new Change("invitees.language", Change.Kind.WORD, null, "invitees.language." + who.language()));
            }
        }
        return new RowPreview(row.number(), row.outcome(), who.email(), who.name(), given);
    }
}
