package org.agentmitra.commissionbills;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.agentmitra.targets.Change;
import org.agentmitra.targets.RowOutcome;
import org.agentmitra.targets.RowPreview;
import org.agentmitra.targets.StagingTable;
import org.agentmitra.targets.StagingTable.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The staging table of commission bills. */
@Component
class StagedLines extends StagingTable<BillLine> {
    private static final String TEXT = "varchar";
    private static final String DAY = "date";
    private static final String AMOUNT = "bigint";

    private static final List<Column<BillLine>> COLUMNS = List.of(
            new Column<>("policy_number", TEXT, BillLine::number),
            new Column<>("policy_key", TEXT, BillLine::key),
            new Column<>("policy_id", "uuid", BillLine::policy),
            new Column<>("holder_name", TEXT, BillLine::holder),
            new Column<>("plan_text", TEXT, BillLine::plan),
            new Column<>("due_on", DAY, BillLine::dueOn),
            new Column<>("risk_on", DAY, BillLine::riskOn),
            new Column<>("adjusted_on", DAY, BillLine::adjustedOn),
            new Column<>("office", TEXT, BillLine::office),
            new Column<>("remark", TEXT, BillLine::remark),
            new Column<>("premium_minor", AMOUNT, BillLine::premium),
            new Column<>("commission_minor", AMOUNT, BillLine::commission),
            new Column<>("tds_minor", AMOUNT, BillLine::tds),
            new Column<>("net_minor", AMOUNT, BillLine::net),
            new Column<>("taken", "boolean", BillLine::taken));

    private final JdbcTemplate jdbc;

    StagedLines(JdbcTemplate jdbc) {
        super(jdbc, "commission_line_rows", BillLine::row, BillLine::outcome, COLUMNS);
        this.jdbc = jdbc;
    }

    /** Lines above {@code row} about one of the numbers. */
    List<BillLine> earlier(UUID importId, int row, List<BillLine> lines) {
        Object[] keys = lines.stream()
                .map(BillLine::key)
                .filter(Objects::nonNull)
                .distinct()
                .toArray();
        return keys.length == 0
                ? new ArrayList<>()
                : new ArrayList<>(jdbc.query(
                        "select r.* from unnest(cast(? as varchar array)) as k(policy_key) join commission_line_rows r"
                                + " on r.import_id = ? and r.policy_key = k.policy_key where r.row_no < ?"
                                + " and r.outcome = 'CREATED' and r.due_on is not null order by r.row_no",
                        (found, number) -> line(found),
                        new SqlArrayValue(TEXT, keys),
                        importId,
                        row));
    }

    @Override
    public void purge(UUID importId) {
        super.purge(importId);
        jdbc.update("delete from commission_line_takings where import_id = ?", importId);
    }

    @Override
    protected RowPreview shown(ResultSet row) throws SQLException {
        return preview(line(row));
    }

    private static BillLine line(ResultSet row) throws SQLException {
        return new BillLine(
                row.getInt("row_no"),
                RowOutcome.valueOf(row.getString("outcome")),
                row.getString("policy_number"),
                row.getString("policy_key"),
                row.getObject("policy_id", UUID.class),
                row.getString("holder_name"),
                row.getString("plan_text"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("risk_on", LocalDate.class),
                row.getObject("adjusted_on", LocalDate.class),
                row.getString("office"),
                row.getString("remark"),
                row.getObject("premium_minor", Long.class),
                row.getObject("commission_minor", Long.class),
                row.getObject("tds_minor", Long.class),
                row.getObject("net_minor", Long.class),
                row.getBoolean("taken"));
    }

    private static RowPreview preview(BillLine line) {
        List<Change> changes = line.outcome() != RowOutcome.CREATED
                ? List.of()
                : Stream.of(
                                given("due", Change.Kind.DAY, line.dueOn()),
                                given("premium", Change.Kind.MONEY, line.premium()),
                                given("commission", Change.Kind.MONEY, line.commission()),
                                given("tds", Change.Kind.MONEY, line.tds()),
                                given("net", Change.Kind.MONEY, line.net()),
                                new Change(
                                        "commissions.field.match",
                                        Change.Kind.WORD,
                                        null,
                                        line.policy() == null ? "commissions.unmatched" : "commissions.matched"))
                        .filter(change -> change.after() != null)
                        .toList();
        return new RowPreview(
                line.row(),
                line.outcome(),
                Objects.requireNonNullElse(line.number(), ""),
                Objects.requireNonNullElse(line.holder(), ""),
                changes);
    }

    private static Change given(String field, Change.Kind kind, @Nullable Object value) {
        return new Change("commissions.field." + field, kind, null, value == null ? null : value.toString());
    }
}
