package org.agentmitra.policyimports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.agentmitra.plans.GraceRule;
import org.agentmitra.plans.Plan;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.PremiumMode;
import org.agentmitra.standings.InstalmentSchedule;
import org.agentmitra.standings.PolicyState;
import org.agentmitra.standings.RecordedStatus;
import org.agentmitra.targets.Change;
import org.agentmitra.targets.ImportContext;
import org.jspecify.annotations.Nullable;

/** What a row makes of a policy: the state after it, and the fields that differ from before. */
record Revision(PolicyState after, List<Change> changes) {
    private static final List<Field> FIELDS = List.of(
            new Field("plan", Change.Kind.TEXT, PolicyState::planText),
            new Field("term", Change.Kind.TEXT, PolicyState::term),
            new Field("ppt", Change.Kind.TEXT, PolicyState::ppt),
            new Field("mode", Change.Kind.WORD, state -> "policies.mode." + state.mode()),
            new Field("instalment", Change.Kind.MONEY, PolicyState::instalment),
            new Field("sumAssured", Change.Kind.MONEY, PolicyState::sumAssured),
            new Field("commencedOn", Change.Kind.DAY, PolicyState::commencedOn),
            new Field("maturesOn", Change.Kind.DAY, PolicyState::maturesOn),
            new Field("status", Change.Kind.WORD, state -> "policies.status." + state.status()),
            new Field("fup", Change.Kind.MONTH, PolicyState::fup),
            new Field("nextDueOn", Change.Kind.DAY, PolicyState::nextDueOn),
            new Field("nominee", Change.Kind.TEXT, PolicyState::nominee),
            new Field("nomineeRelation", Change.Kind.TEXT, PolicyState::nomineeRelation),
            new Field("branch", Change.Kind.TEXT, PolicyState::branch));

    /**
     * Applies a valid row. What the row does not say stays; what is older than the policy's facts fills gaps and
     * overwrites nothing.
     *
     * @param before null for a new policy
     * @param plans of the provider, by code
     */
    static Revision of(@Nullable PolicyState before, PolicyFacts row, Map<String, Plan> plans, ImportContext context) {
        PolicyState after = before == null
                ? created(row, plan(plans, row.planCode()), context)
                : updated(before, row, plans, context.asOf());
        return new Revision(after, before == null ? List.of() : differences(before, after));
    }

    private static PolicyState created(PolicyFacts row, @Nullable Plan plan, ImportContext context) {
        LocalDate commencedOn = Objects.requireNonNull(row.commencedOn());
        PremiumMode mode = Objects.requireNonNull(row.mode());
        Dates dates = Dates.of(commencedOn, mode, row.term(), row.ppt(), row.fup(), row.maturesOn(), plan);
        return new PolicyState(
                Ids.next(),
                context.agent().id(),
                // Of the record that the holder gets who is not found in the book.
                Ids.next(),
                Objects.requireNonNull(row.number()),
                Objects.requireNonNull(row.holderName()),
                plan == null ? null : plan.id(),
                row.planCode(),
                row.planText(),
                row.term(),
                row.ppt(),
                mode,
                Objects.requireNonNull(row.instalment()),
                row.sumAssured(),
                commencedOn,
                dates.matures,
                settled(recorded(row, RecordedStatus.IN_FORCE), dates.paidOff),
                row.status(),
                context.asOf(),
                row.fup(),
                dates.next,
                dates.graceEnds,
                dates.paidUpFrom,
                row.nominee(),
                row.nomineeRelation(),
                row.branch(),
                context.asOf());
    }

    private static PolicyState updated(PolicyState old, PolicyFacts row, Map<String, Plan> plans, LocalDate asOf) {
        boolean older = asOf.isBefore(old.asOf());
        Pick pick = new Pick(older);
        String planCode = pick.of(old.planCode(), row.planCode());
        Plan plan = plan(plans, planCode);
        LocalDate commencedOn = pick.sure(old.commencedOn(), row.commencedOn());
        PremiumMode mode = pick.sure(old.mode(), row.mode());
        Integer term = pick.of(old.term(), row.term());
        Integer ppt = pick.of(old.ppt(), row.ppt());
        YearMonth fup = pick.of(old.fup(), row.fup());
        boolean sameEnd = commencedOn.equals(old.commencedOn()) && Objects.equals(term, old.term());
        LocalDate matures = pick.of(sameEnd ? old.maturesOn() : null, row.maturesOn());
        Dates dates = Dates.of(commencedOn, mode, term, ppt, fup, matures, plan);
        boolean newStatus = row.status() != null && !asOf.isBefore(old.statusAsOf());
        RecordedStatus status = newStatus ? recorded(row, old.status()) : old.status();
        boolean reopened = status == RecordedStatus.FULLY_PAID && !newStatus && dates.next != null;
        RecordedStatus settled = settled(reopened ? RecordedStatus.IN_FORCE : status, dates.paidOff);
        return new PolicyState(
                old.id(),
                old.agent(),
                old.holder(),
                old.number(),
                old.holderName(),
                plan == null ? null : plan.id(),
                planCode,
                planText(old, row, older),
                term,
                ppt,
                mode,
                pick.sure(old.instalment(), row.instalment()),
                pick.of(old.sumAssured(), row.sumAssured()),
                commencedOn,
                dates.matures,
                settled,
                newStatus ? row.status() : old.statusText(),
                newStatus || settled != old.status() ? asOf : old.statusAsOf(),
                fup,
                dates.next,
                dates.graceEnds,
                dates.paidUpFrom,
                pick.of(old.nominee(), row.nominee()),
                pick.of(old.nomineeRelation(), row.nomineeRelation()),
                pick.of(old.branch(), row.branch()),
                asOf.isAfter(old.asOf()) ? asOf : old.asOf());
    }

    private static @Nullable Plan plan(Map<String, Plan> plans, @Nullable String code) {
        return code == null ? null : plans.get(code);
    }

    /** A sheet that has only the code does not replace the name another sheet gave. */
    private static @Nullable String planText(PolicyState old, PolicyFacts row, boolean older) {
        boolean codeOnly =
                Objects.equals(row.planText(), row.planCode()) && Objects.equals(row.planCode(), old.planCode());
        return codeOnly && old.planText() != null ? old.planText() : new Pick(older).of(old.planText(), row.planText());
    }

    private static RecordedStatus recorded(PolicyFacts row, RecordedStatus otherwise) {
        return row.status() == null
                ? otherwise
                : RecordedStatus.of(row.status()).orElse(otherwise);
    }

    private static RecordedStatus settled(RecordedStatus status, boolean paidOff) {
        return status == RecordedStatus.IN_FORCE && paidOff ? RecordedStatus.FULLY_PAID : status;
    }

    private static List<Change> differences(PolicyState before, PolicyState after) {
        List<Change> changes = new ArrayList<>();
        for (Field field : FIELDS) {
            String old = field.plain(before);
            String now = field.plain(after);
            if (!Objects.equals(old, now)) {
                changes.add(new Change("policies.field." + field.name, field.kind, old, now));
            }
        }
        return changes;
    }

    private record Field(String name, Change.Kind kind, Function<PolicyState, @Nullable Object> value) {
        @Nullable
        String plain(PolicyState state) {
            Object found = value.apply(state);
            return found == null ? null : found.toString();
        }
    }

    /** Chooses between the old value and the row's. */
    private record Pick(boolean older) {
        <T> @Nullable T of(@Nullable T old, @Nullable T row) {
            return row == null || old != null && older ? old : row;
        }

        <T> T sure(T old, @Nullable T row) {
            return row == null || older ? old : row;
        }
    }

    /** The dates that follow from the facts. */
    private record Dates(
            @Nullable LocalDate next,
            @Nullable LocalDate graceEnds,
            @Nullable LocalDate paidUpFrom,
            @Nullable LocalDate matures,
            boolean paidOff) {
        static Dates of(
                LocalDate commenced,
                PremiumMode mode,
                @Nullable Integer term,
                @Nullable Integer ppt,
                @Nullable YearMonth fup,
                @Nullable LocalDate matures,
                @Nullable Plan plan) {
            InstalmentSchedule schedule = PolicyState.schedule(commenced, mode, term, ppt);
            LocalDate next = fup == null ? null : schedule.next(fup);
            GraceRule grace = plan == null ? GraceRule.DAYS_15_30 : plan.grace();
            return new Dates(
                    next,
                    next == null ? null : grace.graceEnds(next, mode),
                    plan == null || plan.paidUpMinYears() == 0 ? null : commenced.plusYears(plan.paidUpMinYears()),
                    matures == null && term != null ? commenced.plusYears(term) : matures,
                    mode == PremiumMode.SINGLE || fup != null && next == null);
        }
    }
}
