package org.agentmitra.customerimports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.agentmitra.customerimports.CustomerDifferences.Field;
import org.agentmitra.matching.HolderFacts;
import org.agentmitra.matching.NameKey;
import org.agentmitra.particulars.Particular;
import org.agentmitra.particulars.ParticularsBook;
import org.agentmitra.shared.MobileNumber;
import org.agentmitra.targets.Change;
import org.agentmitra.targets.RowOutcome;
import org.agentmitra.targets.RowPreview;
import org.agentmitra.targets.StagingTable;
import org.agentmitra.targets.StagingTable.Column;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The staging table of customer lists. */
@Component
class StagedCustomers extends StagingTable<CustomerRow> {
    private static final String TEXT = "varchar";

    private final JdbcTemplate jdbc;
    private final ParticularsBook particulars;

    StagedCustomers(JdbcTemplate jdbc, ParticularsBook particulars) {
        super(jdbc, "customer_import_rows", CustomerRow::number, CustomerRow::outcome, columns(particulars));
        this.jdbc = jdbc;
        this.particulars = particulars;
    }

    private static List<Column<CustomerRow>> columns(ParticularsBook particulars) {
        return List.of(
                new Column<>("name", TEXT, row -> row.facts().name()),
                new Column<>("name_key", TEXT, CustomerRow::key),
                new Column<>("born_on", "date", row -> row.facts().born()),
                new Column<>("mobile", TEXT, row -> row.facts().mobile()),
                new Column<>("email", TEXT, row -> row.facts().email()),
                new Column<>("address", TEXT, row -> row.facts().address()),
                new Column<>("customer_id", "uuid", CustomerRow::customer),
                new Column<>("filled", TEXT, CustomerRow::filled),
                new Column<>("particulars", TEXT, row -> particulars.sealed(row.particulars())));
    }

    /** Rows above {@code row} with one of the names that are to be customers. */
    List<CustomerRow> before(UUID importId, int row, List<HolderFacts> facts) {
        Object[] keys =
                facts.stream().map(one -> NameKey.of(one.name())).distinct().toArray();
        return new ArrayList<>(jdbc.query(
                "select r.* from unnest(cast(? as varchar array)) as k(name_key) join customer_import_rows r"
                        + " on r.import_id = ? and r.name_key = k.name_key where r.row_no < ?"
                        + " and r.outcome in ('CREATED', 'UPDATED', 'UNCHANGED') order by r.row_no",
                (found, number) -> row(found),
                new SqlArrayValue(TEXT, keys),
                importId,
                row));
    }

    /** Rows between two numbers that are to be written and are not yet. */
    List<CustomerRow> waiting(UUID importId, int fromRow, int toRow) {
        return jdbc.query(
                "select * from customer_import_rows where import_id = ? and row_no between ? and ? and not applied"
                        + " and outcome in ('CREATED', 'UPDATED') order by row_no",
                (found, number) -> row(found),
                importId,
                fromRow,
                toRow);
    }

    /** Keeps whom the rows were about, and that the book has them. */
    void applied(UUID importId, List<CustomerRow> rows) {
        jdbc.update(
                """
                merge into customer_import_rows r
                using (select n, outcome, customer from unnest(cast(? as integer array), cast(? as varchar array),
                    cast(? as uuid array)) as u(n, outcome, customer)) s
                on r.import_id = ? and r.row_no = s.n
                when matched then update set outcome = s.outcome, customer_id = s.customer, applied = true
                """,
                new SqlArrayValue(
                        "integer", rows.stream().map(CustomerRow::number).toArray()),
                new SqlArrayValue(
                        TEXT, rows.stream().map(row -> row.outcome().name()).toArray()),
                new SqlArrayValue(
                        "uuid", rows.stream().map(CustomerRow::customer).toArray()),
                importId);
    }

    /** Rows between two numbers that the book has. */
    List<CustomerRow> done(UUID importId, int fromRow, int toRow) {
        return jdbc.query(
                "select * from customer_import_rows where import_id = ? and row_no between ? and ? and applied"
                        + " order by row_no",
                (found, number) -> row(found),
                importId,
                fromRow,
                toRow);
    }

    @Override
    protected RowPreview shown(ResultSet row) throws SQLException {
        return preview(row(row));
    }

    private CustomerRow row(ResultSet row) throws SQLException {
        return new CustomerRow(
                row.getInt("row_no"),
                RowOutcome.valueOf(row.getString("outcome")),
                new HolderFacts(
                        row.getString("name"),
                        row.getObject("born_on", LocalDate.class),
                        row.getString("mobile"),
                        row.getString("address"),
                        row.getString("email")),
                row.getObject("customer_id", UUID.class),
                row.getString("filled"),
                particulars.opened(row.getString("particulars")));
    }

    private static RowPreview preview(CustomerRow row) {
        List<Change> changes = new ArrayList<>(
                switch (row.outcome()) {
                    case CREATED -> given(row.facts(), List.of(Field.values()));
                    case UPDATED -> given(row.facts(), filled(row));
                    default -> List.of();
                });
        row.particulars().values().forEach((one, value) -> changes.add(given(one, value)));
        String mobile = row.facts().mobile();
        return new RowPreview(
                row.number(),
                row.outcome(),
                mobile == null ? "" : new MobileNumber(mobile).grouped(),
                row.facts().name(),
                changes);
    }

    private static List<Field> filled(CustomerRow row) {
        return row.filled() == null
                ? List.of()
                : Arrays.stream(Field.values())
                        .filter(field -> List.of(row.filled().split(",")).contains(field.slug()))
                        .toList();
    }

    private static List<Change> given(HolderFacts facts, List<Field> fields) {
        List<Change> changes = new ArrayList<>();
        for (Field field : fields) {
            Object value = field.of(facts);
            if (value != null) {
                String plain = field == Field.MOBILE ? new MobileNumber(value.toString()).grouped() : value.toString();
                Change.Kind kind = field == Field.BORN ? Change.Kind.DAY : Change.Kind.TEXT;
                changes.add(new Change("customers." + field.slug(), kind, null, plain));
            }
        }
        return changes;
    }

    private static Change given(Particular one, String value) {
        Change.Kind kind = switch (one) {
            case ANNIVERSARY -> Change.Kind.DAY;
            case INCOME -> Change.Kind.MONEY;
            case GENDER, MARITAL -> Change.Kind.WORD;
            default -> Change.Kind.TEXT;
        };
        return new Change(one.key(), kind, null, one.shown(value));
    }
}
