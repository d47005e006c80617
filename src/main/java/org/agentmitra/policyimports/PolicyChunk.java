package org.agentmitra.policyimports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.matching.HolderFacts;
import org.agentmitra.plans.Plan;
import org.agentmitra.standings.PolicyState;
import org.agentmitra.targets.Candidate;
import org.agentmitra.targets.Change;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.RowOutcome;
import org.agentmitra.targets.RowWord;
import org.agentmitra.targets.Severity;
import org.agentmitra.targets.TypedRow;
import org.jspecify.annotations.Nullable;

/** Rows of policies on their way through the checks: what is said of each, and what becomes of it. */
final class PolicyChunk {
    private static final int LONGEST_NUMBER = 40;
    private static final int MOST_NAMED = 3;

    private final ImportContext context;
    private final Map<String, Plan> plans;
    private final Map<String, PolicyState> known;
    private final Map<String, List<Candidate>> alike;
    private final Map<UUID, HolderFacts> people;
    private final Rivals rivals;
    private final Newcomers newcomers = new Newcomers();
    private Map<Integer, Finding> givenWay = Map.of();
    private final List<Finding> findings = new ArrayList<>();
    private final List<StagedRow> results = new ArrayList<>();

    /**
     * A chunk.
     *
     * @param known policies that the rows name, by number, whosever they are
     * @param alike policies of the own book that other numbers may mean
     * @param people holders of known policies, by customer; changed as the rows go by
     * @param rows of the chunk
     * @param before rows above the chunk that name its policies
     */
    PolicyChunk(
            ImportContext context,
            Map<String, Plan> plans,
            Map<String, PolicyState> known,
            Map<String, List<Candidate>> alike,
            Map<UUID, HolderFacts> people,
            List<TypedRow> rows,
            Rivals.Before before) {
        this.context = context;
        this.plans = plans;
        this.known = known;
        this.alike = alike;
        this.people = people;
        // What somebody left out stands in nobody's way.
        List<TypedRow> present =
                rows.stream().filter(row -> row.word() != RowWord.SKIP).toList();
        this.rivals = new Rivals(context, present, before, row -> sound(row, PolicyFacts.of(row)));
    }

    List<Finding> findings() {
        return findings;
    }

    List<StagedRow> results() {
        return results;
    }

    /** Whether the row could be taken, were it alone. */
    private boolean sound(TypedRow row, PolicyFacts facts) {
        return isNumbered(row, facts)
                && !isUnclear(row, facts)
                && left(said(row, facts, known.get(facts.number()))) == null;
    }

    /** What becomes of a row of which this is said, if it is left out; else null. */
    private static @Nullable RowOutcome left(List<Finding> said) {
        if (said.stream().anyMatch(finding -> finding.severity() == Severity.CRITICAL)) {
            return RowOutcome.FAILED;
        }
        return said.stream().anyMatch(finding -> Finding.isTakeable(finding.code())) ? RowOutcome.CONFLICT : null;
    }

    private static boolean isNumbered(TypedRow row, PolicyFacts facts) {
        String number = facts.number();
        return !row.failed() && number != null && number.length() <= LONGEST_NUMBER;
    }

    /** Whether nobody has said yet which policy the row means. */
    private boolean isUnclear(TypedRow row, PolicyFacts facts) {
        return row.word() != RowWord.NEW && alike.containsKey(facts.number());
    }

    /** Rows of earlier chunks that give way to rows of this one make and change nothing. */
    void settle(TypedRow like) {
        givenWay = rivals.givenWay(like.columns());
        findings.addAll(givenWay.values());
    }

    Set<Integer> givenWay() {
        return givenWay.keySet();
    }

    void check(TypedRow row) {
        PolicyFacts facts = PolicyFacts.of(row);
        if (row.failed()) {
            results.add(StagedRow.without(stageable(facts), row.refused()));
        } else if (!isNumbered(row, facts)) {
            refuse(row, facts, facts.number() == null ? "policy-needs-number" : "policy-number-too-long");
        } else if (isUnclear(row, facts)) {
            ask(row, facts, alike.getOrDefault(facts.number(), List.of()));
        } else {
            compete(row, facts);
        }
    }

    private void compete(TypedRow row, PolicyFacts facts) {
        Finding rival = rivals.against(row);
        if (rival == null) {
            checkNamed(row, facts, known.get(facts.number()));
        } else {
            findings.add(rival);
            results.add(StagedRow.without(facts, RowOutcome.DUPLICATE));
        }
    }

    /** Whether it is one of them or a new policy is for somebody to say; until then it is neither. */
    private void ask(TypedRow row, PolicyFacts facts, List<Candidate> candidates) {
        String text = row.text("policyNumber");
        String shown =
                text == null ? String.valueOf(facts.number()) : text.strip().replaceAll("\\s+", " ");
        List<String> arguments = new ArrayList<>(List.of(shown));
        candidates.stream().limit(MOST_NAMED).forEach(one -> arguments.addAll(Finding.named(one)));
        findings.add(
                PolicyRules.finding(row, "policyNumber", Severity.WARNING, Finding.NEAR_NUMBER, arguments.toArray()));
        results.add(StagedRow.without(facts, RowOutcome.CONFLICT));
    }

    private void checkNamed(TypedRow row, PolicyFacts facts, @Nullable PolicyState before) {
        List<Finding> said = said(row, facts, before);
        findings.addAll(said);
        RowOutcome left = left(said);
        if (left != null) {
            results.add(StagedRow.without(facts, left));
            return;
        }
        rivals.counted(row);
        Revision revision = Revision.of(before, facts, plans, context);
        if (before == null) {
            findings.addAll(newcomers.meet(row, facts));
        }
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
