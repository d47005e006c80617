package org.agentmitra.commissionbills;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.agentmitra.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A line of a bill as its page shows it; whatever the bill does not say is null.
 *
 * @param policy null where no policy of the book has the number
 * @param policyNumber as the book writes it
 * @param instalment of the policy; null without one
 * @param dispute null for a line that nobody disputes
 */
record Line(
        int row,
        String number,
        @Nullable UUID policy,
        @Nullable String policyNumber,
        @Nullable Money instalment,
        @Nullable String holder,
        @Nullable String plan,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate riskOn,
        @Nullable LocalDate adjustedOn,
        @Nullable String office,
        @Nullable String remark,
        Money premium,
        Money commission,
        @Nullable Money tax,
        @Nullable Money net,
        @Nullable Dispute dispute) {
    /** A query for lines {@code l}, without its condition. A policy that went to another agent is none of the book. */
    static final String SELECT = "select l.*, p.policy_number as book_number, p.instalment_minor, b.currency"
            + " from commission_lines l join commission_bills b on b.import_id = l.import_id"
            + " left join policies p on p.id = l.policy_id and p.agent_id = b.agent_id where l.import_id = :bill and ";

    /** Who says that a line is wrong, when and why. */
    record Dispute(String by, Instant at, String reason) {}

    static Line of(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new Line(
                row.getInt("row_no"),
                row.getString("policy_number"),
                row.getString("book_number") == null ? null : row.getObject("policy_id", UUID.class),
                row.getString("book_number"),
                money(row, "instalment_minor", currency),
                row.getString("holder_name"),
                row.getString("plan_text"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("risk_on", LocalDate.class),
                row.getObject("adjusted_on", LocalDate.class),
                row.getString("office"),
                row.getString("remark"),
                new Money(row.getLong("premium_minor"), currency),
                new Money(row.getLong("commission_minor"), currency),
                money(row, "tds_minor", currency),
                money(row, "net_minor", currency),
                dispute(row));
    }

    private static @Nullable Money money(ResultSet row, String column, String currency) throws SQLException {
        Long minor = row.getObject(column, Long.class);
        return minor == null ? null : new Money(minor, currency);
    }

    private static @Nullable Dispute dispute(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("disputed_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Dispute(row.getString("disputed_name"), at.toInstant(), row.getString("dispute_reason"));
    }

    /** Whether its net is something else than commission less tax. */
    public boolean uneven() {
        return net != null && net.minor() != commission.minor() - (tax == null ? 0 : tax.minor());
    }

    /** Whether the book says another premium, in whole instalments. Amounts taken back are compared as well. */
    public boolean unlikeBook() {
        return instalment != null && instalment.minor() > 0 && premium.minor() % instalment.minor() != 0;
    }

    /** Whether the book writes the number as the bill does. */
    public boolean sameNumber() {
        return number.equals(policyNumber);
    }
}
