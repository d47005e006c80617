package org.agentmitra.policyimports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.matching.CustomerBook;
import org.agentmitra.matching.CustomerFacts;
import org.agentmitra.matching.HolderFacts;
import org.agentmitra.policies.BookHoldings;
import org.agentmitra.targets.ImportContext;
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

    /** Gives the rows that become policies their holders. */
    void settle(ImportContext context, Map<String, Object> parameters) {
        List<Integer> rows = new ArrayList<>();
        List<HolderFacts> holders = new ArrayList<>();
        List<Long> yearly = new ArrayList<>();
        jdbc.query(
                "select row_no, holder_name, born_on, mobile, address, " + BookHoldings.yearly("r", ":currency")
                        + " as yearly from policy_import_rows r where"
                        + StagedPolicies.RANGE + " and outcome = 'CREATED' order by row_no",
                parameters,
                row -> {
                    rows.add(row.getInt("row_no"));
                    holders.add(facts(row));
                    yearly.add(row.getLong("yearly"));
                });
        if (rows.isEmpty()) {
            return;
        }
        List<UUID> ids = customers.settle(
                context.agent(), holders, yearly, context.actor(), StagedPolicies.source(context), context.asOf());
        jdbc.getJdbcTemplate()
                .update(
                        """
                        merge into policy_import_rows r
                        using (select n, holder from unnest(cast(? as integer array), cast(? as uuid array))
                            as u(n, holder)) s
                        on r.import_id = cast(? as uuid) and r.row_no = s.n
                        when matched then update set holder_id = s.holder
                        """,
                        new SqlArrayValue("integer", rows.toArray()),
                        new SqlArrayValue("uuid", ids.toArray()),
                        context.id());
    }

    /** Adds up anew what the holders of the rows pay in a year, those of policies that are gone as well. */
    void sum(Map<String, Object> parameters) {
        holdings.refresh(jdbc.query(
                "select p.holder_id from policy_import_rows r join policies p on p.policy_number = r.policy_number"
                        + " and p.provider_id = :provider where" + StagedPolicies.RANGE
                        + " and r.outcome in ('CREATED', 'UPDATED')"
                        + " union select r.holder_id from policy_import_rows r where" + StagedPolicies.RANGE
                        + " and r.outcome = 'CREATED' and r.holder_id is not null",
                parameters,
                (row, number) -> row.getObject(1, UUID.class)));
    }

    private static HolderFacts facts(ResultSet row) throws SQLException {
        return new HolderFacts(
                row.getString("holder_name"),
                row.getObject("born_on", LocalDate.class),
                row.getString("mobile"),
                row.getString("address"));
    }
}
