package org.agentmitra.policyimports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.matching.BookReversal;
import org.agentmitra.matching.KeptPlans;
import org.agentmitra.policyimports.PolicyFates.Fate;
import org.agentmitra.targets.Reversal;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back imports of policies. The order of rows does not matter: a file names a policy once, and holders are settled
 * when all of their policies are.
 */
@Component
class PolicyReversal implements Reversal {
    private static final String CREATED = "CREATED";
    private static final String UPDATED = "UPDATED";
    private static final String UNCHANGED = "UNCHANGED";

    /** Holders of the chunk's rows; whose row is kept keeps all that the list told. */
    private static final String HOLDERS = """
            select h.holder, not exists (select 1 from policies q where q.holder_id = h.holder) as bare
            from (select r.holder_id as holder from policy_import_rows r
                    where %1$s and r.outcome = 'CREATED' and r.holder_id is not null
                union select p.holder_id from policy_import_rows r
                    join policies p on p.policy_number = r.policy_number and p.provider_id = :provider
                    where %1$s and r.outcome = 'UPDATED'
                        and (r.holder_changes is not null or r.status_before is null)) h
            where not exists (select 1 from policies q join policy_import_rows k on k.import_id = :import
                and k.policy_number = q.policy_number and k.kept where q.holder_id = h.holder)
            """.formatted(StagedPolicies.RANGE);

    private final PolicyFates fates;
    private final RestoredPolicies policies;
    private final BookReversal customers;
    private final StagedHolders holders;
    private final BookLock lock;
    private final KeptPlans plans;
    private final NamedParameterJdbcTemplate jdbc;

    PolicyReversal(
            PolicyFates fates,
            RestoredPolicies policies,
            BookReversal customers,
            StagedHolders holders,
            BookLock lock,
            KeptPlans plans,
            NamedParameterJdbcTemplate jdbc) {
        this.fates = fates;
        this.policies = policies;
        this.customers = customers;
        this.holders = holders;
        this.lock = lock;
        this.plans = plans;
        this.jdbc = jdbc;
    }

    @Override
    public String target() {
        return PolicyImport.KEY;
    }

    @Override
    public String words() {
        return "policies";
    }

    @Override
    @Transactional(readOnly = true)
    public Forecast forecast(Work work, int toRow) {
        Map<String, Integer> kept = new HashMap<>(fates.counts(work, toRow));
        Counts counts = new Counts(taken(kept, CREATED), taken(kept, UPDATED), taken(kept, UNCHANGED));
        return new Forecast(counts, kept);
    }

    private static int taken(Map<String, Integer> counts, String fate) {
        Integer count = counts.remove(fate);
        return count == null ? 0 : count;
    }

    @Override
    @Transactional
    public Reversed records(Work work, int fromRow, int toRow) {
        plans.keep();
        lock.take(work.context().agent().id());
        List<Fate> rows = fates.of(work, fromRow, toRow);
        List<Fate> created = only(rows, CREATED);
        List<Fate> updated = only(rows, UPDATED);
        List<Fate> confirmed = only(rows, UNCHANGED);
        Set<String> taken = Set.of(CREATED, UPDATED, UNCHANGED);
        List<Fate> kept =
                rows.stream().filter(row -> !taken.contains(row.code())).toList();
        Map<String, Object> range = range(work, fromRow, toRow);
        Set<UUID> others = holders.others(range);
        policies.remove(created);
        policies.restore(work, updated);
        policies.unconfirm(work, confirmed);
        policies.keep(work, kept);
        holders.sumRest(range, others);
        return new Reversed(
                new Counts(created.size(), updated.size(), confirmed.size()),
                kept.stream().map(Fate::kept).toList());
    }

    private static Map<String, Object> range(Work work, int fromRow, int toRow) {
        return Map.of(
                "import",
                work.context().id(),
                "from",
                fromRow,
                "to",
                toRow,
                "provider",
                work.context().provider().id());
    }

    private static List<Fate> only(List<Fate> rows, String fate) {
        return rows.stream().filter(row -> row.is(fate)).toList();
    }

    @Override
    @Transactional
    public People people(Work work, int fromRow, int toRow) {
        lock.take(work.context().agent().id());
        List<UUID> settled = new ArrayList<>();
        List<UUID> bare = new ArrayList<>();
        jdbc.query(HOLDERS, range(work, fromRow, toRow), row -> {
            UUID holder = row.getObject("holder", UUID.class);
            settled.add(holder);
            if (row.getBoolean("bare")) {
                bare.add(holder);
            }
        });
        String source = StagedPolicies.source(work.context());
        int restored = customers.empty(source, settled);
        int removed = customers.remove(source, bare);
        if (removed < bare.size()) {
            // Not before: most of them go.
            holders.sumNone(bare);
        }
        return new People(removed, restored);
    }
}
