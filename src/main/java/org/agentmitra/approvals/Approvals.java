package org.agentmitra.approvals;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.agentmitra.approvals.Approval.State;
import org.agentmitra.jobs.CheckedImport;
import org.agentmitra.jobs.CheckedImports;
import org.agentmitra.jobs.ImportRevised;
import org.agentmitra.jobs.StartGate;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.targets.ImportTargets;
import org.agentmitra.targets.Lowered;
import org.agentmitra.targets.Lowering;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks a second person before an import starts that is large, or lowers what people pay or are insured for. Only for
 * books: what goes into none is its sender's alone. In the transaction of what happens to the import.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Approvals implements StartGate {
    private final CheckedImports imports;
    private final ApprovalStore store;
    private final ProviderDirectory providers;
    private final ImportTargets targets;
    private final Map<String, Lowering> lowerings;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final int most;

    Approvals(
            CheckedImports imports,
            ApprovalStore store,
            ProviderDirectory providers,
            ImportTargets targets,
            ObjectProvider<Lowering> lowerings,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${portal.imports.approval-above}") int most) {
        this.imports = imports;
        this.store = store;
        this.providers = providers;
        this.targets = targets;
        this.lowerings = lowerings.stream().collect(Collectors.toMap(Lowering::key, Function.identity()));
        this.events = events;
        this.clock = clock;
        this.most = most;
    }

    @Override
    public boolean holds(UUID importId, UUID actor) {
        CheckedImport of = imports.load(importId);
        if (of.provider() == null || of.checkedAt() == null) {
            return false;
        }
        Figures figures = figures(of);
        Approval known = current(of, figures).orElse(null);
        if (known != null && known.stands()) {
            return known.waits();
        }
        Optional<Reasons> why = reasons(of, of.provider(), figures);
        why.ifPresent(reasons -> ask(of, reasons, actor));
        return why.isPresent();
    }

    /** Why {@link #holds} would ask, without asking; empty when it would not. */
    Optional<Reasons> forecast(CheckedImport of) {
        if (of.provider() == null || of.checkedAt() == null) {
            return Optional.empty();
        }
        Figures figures = figures(of);
        boolean answered = store.latest(of.id())
                .filter(known -> isAbout(known, of, figures))
                .filter(Approval::stands)
                .isPresent();
        return answered ? Optional.empty() : reasons(of, of.provider(), figures);
    }

    private Optional<Reasons> reasons(CheckedImport of, UUID provider, Figures figures) {
        Reasons reasons = new Reasons(figures, limit(provider));
        return reasons.any() || refused(of.id(), figures) ? Optional.of(reasons) : Optional.empty();
    }

    /** Whether the last who decided about the same refused: a higher limit does not overrule them. */
    private boolean refused(UUID importId, Figures now) {
        return store.latestDecided(importId)
                .filter(decided -> decided.state() == State.REFUSED)
                .filter(decided -> decided.figures().equals(now))
                .isPresent();
    }

    /** What the insurer says, else what the portal does. */
    private Limit limit(UUID provider) {
        return providers
                .approvalAbove(provider)
                .map(rows -> new Limit(rows, true))
                .orElseGet(() -> new Limit(most, false));
    }

    private void ask(CheckedImport of, Reasons why, UUID actor) {
        Figures figures = why.figures();
        Limit limit = why.limit();
        Instant now = clock.instant();
        store.ask(of.id(), Objects.requireNonNull(of.checkedAt()), figures, limit, actor, now);
        imports.await(of.id(), actor, now);
        Map<String, Object> details = Map.of(
                "rows", figures.rows(),
                "rowsAbove", limit.rows(),
                "premiumsLowered", figures.lowered().premiums().count(),
                "sumsLowered", figures.lowered().sums().count());
        events.publishEvent(new ApprovalMoved(actor, "import.approval-asked", of.id(), details));
        store.latest(of.id()).map(asked -> event(of, asked)).ifPresent(events::publishEvent);
    }

    /** Who decides has to see the import, too. */
    private ApprovalAsked event(CheckedImport of, Approval asked) {
        return new ApprovalAsked(
                of.id(),
                of.fileName(),
                Objects.requireNonNull(of.place()),
                asked.askedBy(),
                asked.askedName(),
                List.of(ApprovalService.PERMISSION, targets.kind(of.target()).read()));
    }

    /** The latest question, when it was about the import as it is now; one that was not is void. */
    private Optional<Approval> current(CheckedImport of, Figures now) {
        Approval latest = store.latest(of.id()).orElse(null);
        if (latest == null) {
            return Optional.empty();
        }
        if (isAbout(latest, of, now)) {
            return Optional.of(latest);
        }
        voided(latest, null, End.OUTDATED);
        return Optional.empty();
    }

    /** Whether it was asked about what the import would do now. */
    boolean isCurrent(Approval asked, CheckedImport of) {
        return isAbout(asked, of, figures(of));
    }

    private static boolean isAbout(Approval asked, CheckedImport of, Figures now) {
        return asked.checkedAt().equals(of.checkedAt()) && asked.figures().equals(now);
    }

    @EventListener
    public void forget(ImportRevised revised) {
        store.latest(revised.importId()).ifPresent(latest -> voided(latest, revised.actor(), End.of(revised)));
    }

    /** @param actor whose change made it pointless; null for the portal */
    void voided(Approval asked, @Nullable UUID actor, End end) {
        if (asked.waits()) {
            store.end(asked, end, clock.instant());
            imports.answered(asked.importId(), "APPROVAL_VOID", actor, null);
            events.publishEvent(new ApprovalMoved(actor, "import.approval-void", asked.importId(), Map.of()));
        }
    }

    private Figures figures(CheckedImport of) {
        Lowering lowering = lowerings.get(of.target());
        // What changes no record lowers none.
        Lowered lowered = lowering == null || of.expected().updated() == 0
                ? Lowered.NOTHING
                : lowering.of(imports.context(of.id()));
        return Figures.of(of.rows(), of.expected(), lowered);
    }
}
