package org.agentmitra.policyimports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.customers.HolderFacts;
import org.agentmitra.formats.Handling;
import org.agentmitra.formats.Template;
import org.agentmitra.formats.Templates;
import org.agentmitra.policies.PolicyState;
import org.agentmitra.policies.PolicyStates;
import org.agentmitra.providers.Plan;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.targets.Change;
import org.agentmitra.targets.Entity;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.ImportTarget;
import org.agentmitra.targets.RowOutcome;
import org.agentmitra.targets.RowPreview;
import org.agentmitra.targets.Severity;
import org.agentmitra.targets.Tally;
import org.agentmitra.targets.TypedRow;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rows of a policy list or a premium due list become policies of the agent's book. It is the first in every choice of kinds. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PolicyImport implements ImportTarget {
    static final String KEY = "policies";

    private static final int LONGEST_NUMBER = 40;
    private static final Set<String> TO_MAKE_A_POLICY =
            Set.of("policyNumber", "holderName", "commencedOn", "mode", "instalmentPaise");

    private final ProviderDirectory providers;
    private final PolicyStates states;
    private final KnownHolders holders;
    private final StagedRows staged;
    private final StagedPolicies policies;

    PolicyImport(
            ProviderDirectory providers,
            PolicyStates states,
            KnownHolders holders,
            StagedRows staged,
            StagedPolicies policies) {
        this.providers = providers;
        this.states = states;
        this.holders = holders;
        this.staged = staged;
        this.policies = policies;
    }

    @Override
    public String key() {
        return KEY;
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
        Chunk chunk = new Chunk(context, rows);
        rows.forEach(chunk::check);
        chunk.settle(rows.getFirst());
        staged.put(context.id(), chunk.results);
        return chunk.findings;
    }

    @Override
    public Tally staged(UUID importId) {
        return staged.tally(importId, 0, Integer.MAX_VALUE);
    }

    @Override
    @Transactional
    public Tally apply(ImportContext context, int fromRow, int toRow) {
        return policies.apply(context, fromRow, toRow);
    }

    @Override
    public List<RowPreview> preview(UUID importId, @Nullable RowOutcome outcome, int afterRow, int limit) {
        return staged.preview(importId, outcome, afterRow, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public int pageEndingAt(UUID importId, @Nullable RowOutcome outcome, int lastRow, int size) {
        return staged.pageEndingAt(importId, outcome, lastRow, size);
    }

    @Override
    @Transactional
    public void purge(UUID importId) {
        staged.purge(importId);
    }

    /** One chunk on its way through the checks. */
    private final class Chunk {
        private final ImportContext context;
        private final Map<String, Plan> plans;
        private final Map<String, PolicyState> known;
        private final Map<UUID, HolderFacts> people;
        private final Rivals rivals;
        private final List<Finding> findings = new ArrayList<>();
        private final List<StagedRow> results = new ArrayList<>();

        Chunk(ImportContext context, List<TypedRow> rows) {
            this.context = context;
            this.plans = providers.plans(context.provider().id());
            List<String> numbers = rows.stream()
                    .map(row -> row.<String>value("policyNumber"))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            this.known = states.numbered(context.provider().id(), numbers);
            this.people = holders.of(context, rows, known.values());
            this.rivals = new Rivals(
                    context, rows, before(rows.getFirst().number(), numbers), row -> sound(row, PolicyFacts.of(row)));
        }

        private Rivals.Before before(int row, List<String> numbers) {
            boolean refuse = Rivals.doubles(context.handling()) == Handling.Doubles.REFUSE;
            return new Rivals.Before(
                    staged.earlier(context.id(), row, numbers),
                    refuse ? staged.named(context.id(), row, numbers) : Map.of());
        }

        /** Whether the row could be taken, were it alone. */
        private boolean sound(TypedRow row, PolicyFacts facts) {
            String number = facts.number();
            return !row.failed()
                    && number != null
                    && number.length() <= LONGEST_NUMBER
                    && said(row, facts, known.get(number)).stream()
                            .noneMatch(finding -> finding.severity() == Severity.CRITICAL);
        }

        /** Rows of earlier chunks that give way to rows of this one make and change nothing. */
        void settle(TypedRow like) {
            Map<Integer, Finding> given = rivals.givenWay(like.columns());
            staged.giveWay(context.id(), given.keySet());
            findings.addAll(given.values());
        }

        void check(TypedRow row) {
            PolicyFacts facts = PolicyFacts.of(row);
            String number = facts.number();
            boolean named = !row.failed() && number != null && number.length() <= LONGEST_NUMBER;
            Finding rival = named ? rivals.against(row) : null;
            if (row.failed()) {
                results.add(StagedRow.without(stageable(facts), RowOutcome.FAILED));
            } else if (number == null || number.length() > LONGEST_NUMBER) {
                refuse(row, facts, number == null ? "policy-needs-number" : "policy-number-too-long");
            } else if (rival != null) {
                findings.add(rival);
                results.add(StagedRow.without(facts, RowOutcome.DUPLICATE));
            } else {
                checkNamed(row, facts, known.get(number));
            }
        }

        private void checkNamed(TypedRow row, PolicyFacts facts, @Nullable PolicyState before) {
            List<Finding> said = said(row, facts, before);
            findings.addAll(said);
            if (said.stream().anyMatch(finding -> finding.severity() == Severity.CRITICAL)) {
                results.add(StagedRow.without(facts, RowOutcome.FAILED));
                return;
            }
            rivals.counted(row);
            Revision revision = Revision.of(before, facts, plans, context);
            List<Change> filled = before == null ? List.of() : fill(row, facts, before);
            boolean same = revision.changes().isEmpty() && filled.isEmpty();
            results.add(new StagedRow(
                    facts,
                    before == null ? RowOutcome.CREATED : same ? RowOutcome.UNCHANGED : RowOutcome.UPDATED,
                    revision.after(),
                    before == null ? null : before.status(),
                    revision.changes(),
                    filled));
        }

        private List<Finding> said(TypedRow row, PolicyFacts facts, @Nullable PolicyState before) {
            if (before != null && !before.agent().equals(context.agent().id())) {
                return List.of(PolicyRules.finding(row, "policyNumber", Severity.CRITICAL, Finding.OTHER_BOOK));
            }
            List<Finding> refusals = Admission.refusals(context, plans, row, facts, before);
            return refusals.isEmpty() ? PolicyRules.check(context, plans, row, facts, before) : refusals;
        }

        /** What the row adds to the record of the holder; later rows see it there. */
        private List<Change> fill(TypedRow row, PolicyFacts facts, PolicyState before) {
            HolderFacts holder = before.holder() == null ? null : people.get(before.holder());
            if (holder == null || !facts.names(before.holderName())) {
                return List.of();
            }
            HolderRevision revision = HolderRevision.of(row, facts, holder);
            people.put(Objects.requireNonNull(before.holder()), revision.after());
            findings.addAll(revision.findings());
            return revision.changes();
        }

        private void refuse(TypedRow row, PolicyFacts facts, String code) {
            findings.add(PolicyRules.finding(row, "policyNumber", Severity.CRITICAL, code));
            results.add(StagedRow.without(stageable(facts), RowOutcome.FAILED));
        }

        /** What stands in a bad number cell may be longer than a number. */
        private PolicyFacts stageable(PolicyFacts facts) {
            String number = facts.number();
            return number == null || number.length() <= LONGEST_NUMBER
                    ? facts
                    : facts.numbered(number.substring(0, LONGEST_NUMBER));
        }
    }
}
