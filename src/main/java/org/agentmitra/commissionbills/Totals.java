package org.agentmitra.commissionbills;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.agentmitra.shared.Money;

/**
 * What the lines of a bill come to.
 *
 * @param taxed lines that name a tax, {@code netted} those that name a net amount
 * @param uneven lines whose net is not commission less tax
 */
record Totals(
        int lines,
        int matched,
        int disputed,
        int uneven,
        int taxed,
        int netted,
        Money premium,
        Money commission,
        Money tax,
        Money net) {
    /** The columns of a query over lines {@code l} of bills {@code b}. */
    static final String COLUMNS = "count(*) as lines, count(l.policy_id) as matched, count(l.disputed_at) as disputed,"
            + " count(*) filter (where " + LineFilter.UNEVEN.sql() + ") as uneven,"
            + " count(l.tds_minor) as taxed, count(l.net_minor) as netted,"
            + " coalesce(sum(l.premium_minor), 0) as premium, coalesce(sum(l.commission_minor), 0) as commission,"
            + " coalesce(sum(l.tds_minor), 0) as tax, coalesce(sum(l.net_minor), 0) as net";

    static Totals of(ResultSet row, String currency) throws SQLException {
        return new Totals(
                row.getInt("lines"),
                row.getInt("matched"),
                row.getInt("disputed"),
                row.getInt("uneven"),
                row.getInt("taxed"),
                row.getInt("netted"),
                new Money(row.getLong("premium"), currency),
                new Money(row.getLong("commission"), currency),
                new Money(row.getLong("tax"), currency),
                new Money(row.getLong("net"), currency));
    }

    static Totals none(String currency) {
        Money nothing = new Money(0, currency);
        return new Totals(0, 0, 0, 0, 0, 0, nothing, nothing, nothing, nothing);
    }

    public int unmatched() {
        return lines - matched;
    }

    /** How many lines a filter shows. */
    public int of(LineFilter filter) {
        return switch (filter) {
            case MATCHED -> matched;
            case UNMATCHED -> unmatched();
            case DISPUTED -> disputed;
            case UNEVEN -> uneven;
        };
    }
}
