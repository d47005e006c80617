package org.agentmitra.commissionbills;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads bills inside the viewer's scope; a fixed number of queries a page. */
@Component
class BillQueries {
    static final String READ = "commissions.read";
    static final int BILLS = 20;
    static final int LINES = 50;

    private final JdbcClient jdbc;

    BillQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A bill of the list and what it comes to. */
    record Listed(Bill bill, Totals totals) {}

    /** The latest bills first; {@code after} and {@code before} are ids at the edge of the neighbouring page. */
    PageOf<Listed> list(Viewer viewer, @Nullable UUID after, @Nullable UUID before) {
        Scope.Condition scope = scope(viewer, READ);
        UUID edge = before != null ? before : after;
        String side = edge == null ? "" : before != null ? " and b.import_id > :edge" : " and b.import_id < :edge";
        List<Bill> bills = jdbc.sql(Bill.SELECT + scope.sql() + side + " order by b.import_id"
                        + (before != null ? "" : " desc") + " fetch first " + (BILLS + 1) + " rows only")
                .params(scope.parameters())
                .params(edge == null ? Map.of() : Map.of("edge", edge))
                .query((row, number) -> Bill.of(row))
                .list();
        Map<UUID, Totals> totals = totals(bills);
        List<Listed> listed = bills.stream()
                .map(bill -> new Listed(bill, totals.getOrDefault(bill.id(), Totals.none(bill.currency()))))
                .toList();
        return PageOf.cut(
                listed,
                BILLS,
                PageOf.Way.of(after, before),
                count(scope),
                one -> one.bill().id().toString());
    }

    private int count(Scope.Condition scope) {
        return jdbc.sql("select count(*) from (select b.import_id from commission_bills b where " + scope.sql()
                        + " fetch first " + (PageOf.CAP + 1) + " rows only) counted")
                .params(scope.parameters())
                .query(Integer.class)
                .single();
    }

    /**
     * A bill that the viewer's permission reaches.
     *
     * @throws NotFound when there is none
     */
    Bill get(Viewer viewer, String permission, UUID id) {
        Scope.Condition scope = scope(viewer, permission);
        return jdbc.sql(Bill.SELECT + "b.import_id = :id and " + scope.sql())
                .param("id", id)
                .params(scope.parameters())
                .query((row, number) -> Bill.of(row))
                .optional()
                .orElseThrow(() -> new NotFound("commission bill", id));
    }

    /** What an import brought; for its pages, which ask for their own rights. */
    Optional<Bill> brought(UUID importId) {
        return jdbc.sql(Bill.SELECT + "b.import_id = ?")
                .param(importId)
                .query((row, number) -> Bill.of(row))
                .optional();
    }

    Totals totals(Bill bill) {
        return totals(List.of(bill)).getOrDefault(bill.id(), Totals.none(bill.currency()));
    }

    private Map<UUID, Totals> totals(List<Bill> bills) {
        Map<UUID, String> currencies = new HashMap<>();
        bills.forEach(bill -> currencies.put(bill.id(), bill.currency()));
        Map<UUID, Totals> totals = new HashMap<>();
        if (!bills.isEmpty()) {
            jdbc.sql("select l.import_id, " + Totals.COLUMNS + " from commission_lines l where l.import_id in (:bills)"
                            + " group by l.import_id")
                    .param("bills", currencies.keySet())
                    .query(row -> {
                        UUID id = row.getObject("import_id", UUID.class);
                        totals.put(id, Totals.of(row, currencies.getOrDefault(id, "INR")));
                    });
        }
        return totals;
    }

    /** Lines of a bill in the order of its rows. @param of how many the filter shows */
    PageOf<Line> lines(
            Bill bill, @Nullable LineFilter filter, int of, @Nullable Integer after, @Nullable Integer before) {
        List<Line> read = before != null
                ? rows(bill, filter, "l.row_no < :edge order by l.import_id desc, l.row_no desc", before, LINES + 1)
                : rowsAfter(bill, filter, after == null ? 0 : after, LINES + 1);
        return PageOf.cut(read, LINES, PageOf.Way.of(after, before), of, line -> String.valueOf(line.row()));
    }

    /** Lines behind a row. By the import too, or H2 would read and sort all lines behind. */
    List<Line> rowsAfter(Bill bill, @Nullable LineFilter filter, int row, int most) {
        return rows(bill, filter, "l.row_no > :edge order by l.import_id, l.row_no", row, most);
    }

    private List<Line> rows(Bill bill, @Nullable LineFilter filter, String side, int edge, int most) {
        return jdbc.sql(Line.SELECT + LineFilter.condition(filter) + " and " + side + " fetch first " + most
                        + " rows only")
                .param("bill", bill.id())
                .param("edge", edge)
                .query((row, number) -> Line.of(row))
                .list();
    }

    /** @throws NotFound when the bill has no such line */
    Line line(Bill bill, int row) {
        return jdbc.sql(Line.SELECT + "l.row_no = :row")
                .param("bill", bill.id())
                .param("row", row)
                .query((found, number) -> Line.of(found))
                .optional()
                .orElseThrow(() -> new NotFound("line", row));
    }

    /** Nobody owns a bill as a policyholder. */
    private static Scope.Condition scope(Viewer viewer, String permission) {
        Scope scope = viewer.scope(permission);
        return (scope instanceof Scope.Owned ? new Scope.Nothing() : scope).condition("b.scope_path", "b.agent_id");
    }
}
