package org.agentmitra.policyimports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.matching.Arrival;
import org.agentmitra.matching.CustomerBook;
import org.agentmitra.matching.CustomerFacts;
import org.agentmitra.matching.HolderFacts;
import org.agentmitra.matching.Settled;
import org.agentmitra.policies.BookHoldings;
import org.agentmitra.shared.Ids;
import org.agentmitra.targets.ImportContext;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The holders of staged rows: those of known policies are completed, those of new ones found or made. */
@Component
class StagedHolders {
    private final NamedParameterJdbcTemplate jdbc;
    private final CustomerBook customers;
    private final BookHoldings holdings;

    StagedHolders(NamedParameterJdbcTemplate jdbc, CustomerBook customers, BookHoldings holdings) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.holdings = holdings;
    }

    /** The record that the check had in mind for a row's holder; null where it was checked by an older portal. */
    private record Meant(int number, @Nullable UUID holder) {}

    /**
     * Fills what the records of known holders lack. The policy says who that is now, which another import or a join may
     * have changed since the check; a row checked as new has not been compared with its holder and is taken as well.
     */
    void complete(ImportContext context, Map<String, Object> parameters) {
        List<CustomerFacts> rows = jdbc.query(
                "select p.holder_id, coalesce(r.holder_name, p.holder_name) as holder_name, r.born_on, r.mobile,"
                        + " r.address from policy_import_rows r join policies p on p.policy_number = r.policy_number"
                        + " and p.provider_id = :provider and p.agent_id = :agent where" + StagedPolicies.RANGE
                        + " and r.outcome = 'UPDATED' and (r.holder_changes is not null or r.status_before is null)"
                        + " order by r.row_no",
                parameters,
                (row, number) -> new CustomerFacts(row.getObject("holder_id", UUID.class), facts(row)));
        if (!rows.isEmpty()) {
            customers.complete(context.agent(), rows, context.actor(), StagedPolicies.source(context), context.asOf());
        }
    }

    /**
     * Gives the rows that become policies their holders: the records that the check had in mind for new ones, or those
     * that are found.
     *
     * @return holders who were in the book before
     */
    Set<UUID> settle(ImportContext context, Map<String, Object> parameters) {
        List<Meant> rows = new ArrayList<>();
        List<Arrival> arrivals = new ArrayList<>();
        jdbc.query(
                "select row_no, holder_id, holder_name, born_on, mobile, address, "
                        + BookHoldings.yearly("r", ":currency") + " as yearly from policy_import_rows r where"
                        + StagedPolicies.RANGE + " and outcome = 'CREATED' order by row_no",
                parameters,
                row -> {
                    UUID id = row.getObject("holder_id", UUID.class);
                    rows.add(new Meant(row.getInt("row_no"), id));
                    arrivals.add(new Arrival(id == null ? Ids.next() : id, facts(row), row.getLong("yearly")));
                });
        if (rows.isEmpty()) {
            return Set.of();
        }
        Settled settled = customers.admit(
                context.agent(), arrivals, context.actor(), StagedPolicies.source(context), context.asOf());
        remember(context.id(), rows, settled.ids());
        return settled.found();
    }

    /** Rows whose holders are as the check had in mind are not written, which are most of a new book. */
    private void remember(UUID importId, List<Meant> rows, List<UUID> ids) {
        List<Integer> numbers = new ArrayList<>();
        List<UUID> holders = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!ids.get(i).equals(rows.get(i).holder)) {
                numbers.add(rows.get(i).number);
                holders.add(ids.get(i));
            }
        }
        if (!numbers.isEmpty()) {
            jdbc.getJdbcTemplate()
                    .update(
                            """
                            merge into policy_import_rows r
                            using (select n, holder from unnest(cast(? as integer array), cast(? as uuid array))
                                as u(n, holder)) s
                            on r.import_id = cast(? as uuid) and r.row_no = s.n
                            when matched then update set holder_id = s.holder
                            """,
                            new SqlArrayValue("integer", numbers.toArray()),
                            new SqlArrayValue("uuid", holders.toArray()),
                            importId);
        }
    }

    /**
     * Adds up anew what holders pay in a year: those of policies that rows changed, and others.
     *
     * @param others holders of new policies who have older ones
     */
    void sum(Map<String, Object> parameters, Set<UUID> others) {
        Set<UUID> holders = new HashSet<>(others);
        holders.addAll(jdbc.query(
                "select p.holder_id from policy_import_rows r join policies p on p.policy_number = r.policy_number"
                        + " and p.provider_id = :provider where" + StagedPolicies.RANGE + " and r.outcome = 'UPDATED'",
                parameters,
                StagedHolders::first));
        holdings.refresh(holders);
    }

    /** Who holds policies that rows made, without being the holder they were made for: a join gave them away. */
    Set<UUID> others(Map<String, Object> parameters) {
        return Set.copyOf(jdbc.query(
                "select distinct p.holder_id from policy_import_rows r join policies p on p.id = r.policy_id where"
                        + StagedPolicies.RANGE + " and r.outcome = 'CREATED' and p.holder_id <> r.holder_id",
                parameters,
                StagedHolders::first));
    }

    /** The same, when rows were taken back: of all who still have policies, and of others. */
    void sumRest(Map<String, Object> parameters, Set<UUID> others) {
        Set<UUID> holders = new HashSet<>(others);
        holders.addAll(jdbc.query(
                "select p.holder_id from policy_import_rows r join policies p on p.policy_number = r.policy_number"
                        + " and p.provider_id = :provider where" + StagedPolicies.RANGE + " and r.outcome = 'UPDATED'"
                        + " union select r.holder_id from policy_import_rows r where" + StagedPolicies.RANGE
                        + " and r.outcome = 'CREATED' and exists (select 1 from policies q"
                        + " where q.holder_id = r.holder_id)",
                parameters,
                StagedHolders::first));
        holdings.refresh(holders);
    }

    /** The same, of customers who have none any more. */
    void sumNone(List<UUID> bare) {
        holdings.refresh(bare);
    }

    private static UUID first(ResultSet row, int number) throws SQLException {
        return row.getObject(1, UUID.class);
    }

    private static HolderFacts facts(ResultSet row) throws SQLException {
        return new HolderFacts(
                row.getString("holder_name"),
                row.getObject("born_on", LocalDate.class),
                row.getString("mobile"),
                row.getString("address"));
    }
}
