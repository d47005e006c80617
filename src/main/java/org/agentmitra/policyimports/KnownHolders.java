package org.agentmitra.policyimports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.matching.CustomerBook;
import org.agentmitra.matching.HolderFacts;
import org.agentmitra.standings.PolicyState;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.TypedRow;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** What is known of the holders of known policies when an import comes to a chunk of rows. */
@Component
class KnownHolders {
    private static final Set<String> FIELDS = Set.of("born", "mobile", "address");

    private final CustomerBook customers;
    private final JdbcTemplate jdbc;

    KnownHolders(CustomerBook customers, JdbcTemplate jdbc) {
        this.customers = customers;
        this.jdbc = jdbc;
    }

    /**
     * The facts of the book, and what earlier rows of the import will add to them; at most three queries, and none for a
     * list that says no more of holders than their names.
     *
     * @param known policies that the rows name
     * @return by customer, to be changed as the rows go by
     */
    Map<UUID, HolderFacts> of(ImportContext context, List<TypedRow> rows, Collection<PolicyState> known) {
        Set<UUID> ids = new HashSet<>();
        Set<String> told = told(rows);
        if (!told.isEmpty()) {
            known.stream()
                    .filter(policy -> policy.agent().equals(context.agent().id()) && policy.holder() != null)
                    .forEach(policy -> ids.add(policy.holder()));
        }
        Map<UUID, HolderFacts> facts = customers.facts(context.agent(), ids);
        addEarlier(context, rows, told, facts);
        return facts;
    }

    /** Numbers of the other policies of those who hold policies with the given ones; two queries. */
    Set<String> numbersBeside(ImportContext context, Set<String> numbers) {
        Set<UUID> ids = new HashSet<>();
        jdbc.query(
                "select p.holder_id from unnest(cast(? as varchar array)) as k(policy_number)"
                        + " join policies p on p.policy_number = k.policy_number and p.provider_id = ?",
                (RowCallbackHandler) policy -> ids.add(policy.getObject("holder_id", UUID.class)),
                new SqlArrayValue("varchar", numbers.toArray()),
                context.provider().id());
        return ids.isEmpty() ? Set.of() : policies(context, ids).keySet();
    }

    private void addEarlier(
            ImportContext context, List<TypedRow> rows, Set<String> told, Map<UUID, HolderFacts> facts) {
        List<UUID> lacking = facts.entrySet().stream()
                .filter(one -> lacks(one.getValue(), told))
                .map(Map.Entry::getKey)
                .toList();
        Map<String, UUID> others = lacking.isEmpty() ? Map.of() : otherPolicies(context, rows, lacking);
        if (others.isEmpty()) {
            return;
        }
        jdbc.query(
                """
                select r.policy_number, r.born_on, r.mobile, r.address
                from unnest(cast(? as varchar array)) as k(policy_number)
                join policy_import_rows r on r.import_id = ? and r.policy_number = k.policy_number
                where r.row_no < ? and r.holder_changes is not null
                order by r.row_no
                """,
                (RowCallbackHandler) earlier -> {
                    HolderFacts added = new HolderFacts(
                            "",
                            earlier.getObject("born_on", LocalDate.class),
                            earlier.getString("mobile"),
                            earlier.getString("address"));
                    facts.computeIfPresent(
                            others.get(earlier.getString("policy_number")), (id, before) -> before.filledBy(added));
                },
                new SqlArrayValue("varchar", others.keySet().toArray()),
                context.id(),
                rows.getFirst().number());
    }

    /**
     * Holders by the numbers of their policies that the rows do not name. Apart from the query for the staged rows: with
     * three tables, or a condition on the provider, H2 begins at the wrong end.
     */
    private Map<String, UUID> otherPolicies(ImportContext context, List<TypedRow> rows, List<UUID> holders) {
        Map<String, UUID> others = policies(context, holders);
        rows.forEach(row -> others.remove(row.<String>value("policyNumber")));
        return others;
    }

    private Map<String, UUID> policies(ImportContext context, Collection<UUID> holders) {
        Map<String, UUID> others = new HashMap<>();
        jdbc.query(
                "select p.holder_id, p.provider_id, p.policy_number from unnest(cast(? as uuid array)) as k(id)"
                        + " join policies p on p.holder_id = k.id",
                (RowCallbackHandler) policy -> {
                    if (policy.getObject("provider_id", UUID.class)
                            .equals(context.provider().id())) {
                        others.put(policy.getString("policy_number"), policy.getObject("holder_id", UUID.class));
                    }
                },
                new SqlArrayValue("uuid", holders.toArray()));
        return others;
    }

    /** What the rows say of holders beside their names. */
    private static Set<String> told(List<TypedRow> rows) {
        Set<String> told = new HashSet<>(FIELDS);
        told.removeIf(field -> rows.stream().noneMatch(row -> row.values().containsKey(field)));
        return told;
    }

    private static boolean lacks(HolderFacts facts, Set<String> told) {
        return facts.born() == null && told.contains("born")
                || facts.mobile() == null && told.contains("mobile")
                || facts.address() == null && told.contains("address");
    }
}
