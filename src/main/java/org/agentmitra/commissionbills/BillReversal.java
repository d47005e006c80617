package org.agentmitra.commissionbills;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.targets.Reversal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes bills back. A line that somebody disputes is kept: what was said of it would be lost. */
@Component
class BillReversal implements Reversal {
    private static final String DISPUTED = "line-disputed";

    private final JdbcClient jdbc;

    BillReversal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String target() {
        return BillSheet.KEY;
    }

    @Override
    public boolean settlesPeople() {
        return false;
    }

    @Override
    @Transactional(readOnly = true)
    public Forecast forecast(Work work, int toRow) {
        return jdbc.sql("select count(*) filter (where disputed_at is null), count(disputed_at) from commission_lines"
                        + " where import_id = ? and row_no <= ?")
                .params(work.context().id(), toRow)
                .query((row, number) -> new Forecast(
                        new Counts(row.getInt(1), 0, 0),
                        row.getInt(2) == 0 ? Map.of() : Map.of(DISPUTED, row.getInt(2))))
                .single();
    }

    @Override
    @Transactional
    public Reversed records(Work work, int fromRow, int toRow) {
        UUID bill = work.context().id();
        List<Kept> kept = jdbc.sql("select row_no, policy_number from commission_lines where import_id = ?"
                        + " and row_no between ? and ? and disputed_at is not null order by row_no")
                .params(bill, fromRow, toRow)
                .query((row, number) -> new Kept(row.getInt(1), row.getString(2), DISPUTED, null))
                .list();
        int removed = jdbc.sql("delete from commission_lines where import_id = ? and row_no between ? and ?"
                        + " and disputed_at is null")
                .params(bill, fromRow, toRow)
                .update();
        jdbc.sql("delete from commission_bills b where b.import_id = ?"
                        + " and not exists (select 1 from commission_lines l where l.import_id = b.import_id)")
                .param(bill)
                .update();
        return new Reversed(new Counts(removed, 0, 0), kept);
    }

    @Override
    public People people(Work work, int fromRow, int toRow) {
        return People.NONE;
    }
}
