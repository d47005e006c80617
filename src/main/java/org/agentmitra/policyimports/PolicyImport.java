package org.agentmitra.policyimports;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.agentmitra.formats.Handling;
import org.agentmitra.formats.Template;
import org.agentmitra.formats.Templates;
import org.agentmitra.plans.PlanCatalogue;
import org.agentmitra.standings.PolicyState;
import org.agentmitra.standings.PolicyStates;
import org.agentmitra.targets.Candidate;
import org.agentmitra.targets.Entity;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.StagedTarget;
import org.agentmitra.targets.StagingTable;
import org.agentmitra.targets.Tally;
import org.agentmitra.targets.TypedRow;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rows of a policy list or a premium due list become policies of the agent's book. It is the first in every choice of kinds. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PolicyImport extends StagedTarget {
    static final String KEY = "policies";

    private static final Set<String> TO_MAKE_A_POLICY =
            Set.of("policyNumber", "holderName", "commencedOn", "mode", "instalmentPaise");

    private final PlanCatalogue plans;
    private final PolicyStates states;
    private final KnownHolders holders;
    private final StagedRows staged;
    private final StagedPolicies policies;
    private final NearPolicies near;
    private final GrowingBook book;

    PolicyImport(
            PlanCatalogue plans,
            PolicyStates states,
            KnownHolders holders,
            StagedRows staged,
            StagedPolicies policies,
            NearPolicies near,
            GrowingBook book) {
        this.plans = plans;
        this.states = states;
        this.holders = holders;
        this.staged = staged;
        this.policies = policies;
        this.near = near;
        this.book = book;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public boolean handles() {
        return true;
    }

    @Override
    public int atOnce() {
        return book.chunk();
    }

    @Override
    public boolean confirming() {
        return true;
    }

    @Override
    public String resultPath() {
        return "/policies";
    }

    @Override
    public boolean sampled() {
        return true;
    }

    @Override
    public List<Entity> entities() {
        return List.of(
                Entity.of("policies", Templates.POLICY_LIST, TO_MAKE_A_POLICY, "policyNumber"),
                Entity.of("due-list", Templates.DUE_LIST, TO_MAKE_A_POLICY, "policyNumber"));
    }

    @Override
    public List<Template> templates() {
        return Templates.POLICIES;
    }

    @Override
    @Transactional
    public List<Finding> check(ImportContext context, List<TypedRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        PolicyChunk chunk = chunk(context, rows);
        rows.forEach(chunk::check);
        chunk.settle(rows.getFirst());
        staged.giveWay(context.id(), chunk.givenWay());
        staged.put(context.id(), chunk.results());
        book.grew(rows.getFirst().number() - 1, rows.getLast().number());
        return chunk.findings();
    }

    /** With all that is known of the policies that the rows name, or may mean. */
    private PolicyChunk chunk(ImportContext context, List<TypedRow> rows) {
        List<String> numbers = rows.stream()
                .map(row -> row.<String>value("policyNumber"))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, PolicyState> known = states.numbered(context.provider().id(), numbers);
        return new PolicyChunk(
                context,
                plans.of(context.provider().id()),
                known,
                near.of(
                        context,
                        numbers.stream()
                                .filter(number -> !known.containsKey(number))
                                .toList()),
                holders.of(context, rows, known.values()),
                rows,
                before(context, rows.getFirst().number(), numbers));
    }

    private Rivals.Before before(ImportContext context, int row, List<String> numbers) {
        boolean refuse = Rivals.doubles(context.handling()) == Handling.Doubles.REFUSE;
        return new Rivals.Before(
                staged.earlier(context.id(), row, numbers),
                refuse ? staged.named(context.id(), row, numbers) : Map.of());
    }

    /** Rows that name the same policies, or others of the same holders, whose gaps the first row fills. */
    @Override
    @Transactional(readOnly = true)
    public Set<Integer> beside(ImportContext context, Set<Integer> rows, List<TypedRow> now, int limit) {
        Set<String> numbers = new HashSet<>(staged.numbers(context.id(), rows));
        now.stream()
                .map(row -> row.<String>value("policyNumber"))
                .filter(Objects::nonNull)
                .forEach(numbers::add);
        if (numbers.isEmpty()) {
            return Set.of();
        }
        numbers.addAll(holders.numbersBeside(context, numbers));
        return staged.naming(context.id(), numbers, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Candidate> candidates(ImportContext context, String field, String text) {
        return field.equals("policyNumber") ? near.of(context, List.of(text)).getOrDefault(text, List.of()) : List.of();
    }

    @Override
    @Transactional
    public Tally apply(ImportContext context, int fromRow, int toRow) {
        return policies.apply(context, fromRow, toRow);
    }

    @Override
    protected StagingTable<?> table() {
        return staged;
    }
}
