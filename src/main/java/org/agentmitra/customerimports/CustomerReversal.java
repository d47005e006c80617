package org.agentmitra.customerimports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.agentmitra.matching.BookReversal;
import org.agentmitra.particulars.ParticularsBook;
import org.agentmitra.targets.Reversal;
import org.agentmitra.targets.RowOutcome;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes customer lists back: who was made goes while nothing hangs on them, and what was filled is taken out again. */
@Component
class CustomerReversal implements Reversal {
    private static final String HELD = "customer-held";
    private static final String CHANGED = "customer-changed";

    private final StagedCustomers staged;
    private final BookReversal book;
    private final ParticularsBook particulars;
    private final JdbcTemplate jdbc;

    CustomerReversal(StagedCustomers staged, BookReversal book, ParticularsBook particulars, JdbcTemplate jdbc) {
        this.staged = staged;
        this.book = book;
        this.particulars = particulars;
        this.jdbc = jdbc;
    }

    @Override
    public String target() {
        return CustomerSheet.KEY;
    }

    @Override
    public boolean settlesPeople() {
        return false;
    }

    /**
     * What would become of rows.
     *
     * @param bare customers whom nothing but the import knows
     * @param filled customers with facts of the import that nobody changed
     */
    private record Fates(List<CustomerRow> rows, Set<UUID> bare, Set<UUID> filled) {
        boolean taken(CustomerRow row) {
            Set<UUID> takable = row.outcome() == RowOutcome.CREATED ? bare : filled;
            return row.customer() != null && takable.contains(row.customer());
        }

        Counts counts() {
            return new Counts(count(RowOutcome.CREATED), count(RowOutcome.UPDATED), 0);
        }

        private int count(RowOutcome outcome) {
            return (int) rows.stream()
                    .filter(row -> row.outcome() == outcome && taken(row))
                    .count();
        }

        List<Kept> kept() {
            return rows.stream()
                    .filter(row -> !taken(row))
                    .map(row -> new Kept(
                            row.number(),
                            row.facts().name(),
                            row.outcome() == RowOutcome.CREATED ? HELD : CHANGED,
                            null))
                    .toList();
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Forecast forecast(Work work, int toRow) {
        Fates fates = fates(work, 0, toRow);
        Map<String, Integer> kept = fates.kept().stream().collect(Collectors.toMap(Kept::code, one -> 1, Integer::sum));
        return new Forecast(fates.counts(), kept);
    }

    @Override
    @Transactional
    public Reversed records(Work work, int fromRow, int toRow) {
        Fates fates = fates(work, fromRow, toRow);
        String source = CustomerImport.source(work.context());
        book.empty(source, fates.filled);
        particulars.takeBack(source, fates.filled);
        book.remove(source, fates.bare);
        return new Reversed(fates.counts(), fates.kept());
    }

    @Override
    public People people(Work work, int fromRow, int toRow) {
        return People.NONE;
    }

    private Fates fates(Work work, int fromRow, int toRow) {
        List<CustomerRow> rows = staged.done(work.context().id(), fromRow, toRow);
        String source = CustomerImport.source(work.context());
        List<UUID> made = customers(rows, RowOutcome.CREATED);
        Set<UUID> bare = new HashSet<>(book.removable(source, withoutPolicies(made)));
        List<UUID> known = customers(rows, RowOutcome.UPDATED);
        Set<UUID> filled = new HashSet<>(book.fillable(source, known));
        filled.addAll(particulars.reversible(source, known));
        return new Fates(rows, bare, filled);
    }

    private static List<UUID> customers(List<CustomerRow> rows, RowOutcome outcome) {
        return rows.stream()
                .filter(row -> row.outcome() == outcome)
                .map(CustomerRow::customer)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private List<UUID> withoutPolicies(List<UUID> customers) {
        List<UUID> bare = new ArrayList<>(customers);
        if (!bare.isEmpty()) {
            bare.removeAll(Set.copyOf(jdbc.query(
                    "select distinct p.holder_id from unnest(cast(? as uuid array)) as k(id)"
                            + " join policies p on p.holder_id = k.id",
                    (row, number) -> row.getObject(1, UUID.class),
                    new SqlArrayValue("uuid", customers.toArray()))));
        }
        return bare;
    }
}
