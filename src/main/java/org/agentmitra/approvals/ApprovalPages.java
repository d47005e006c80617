package org.agentmitra.approvals;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.agentmitra.jobs.CheckedImport;
import org.agentmitra.jobs.CheckedImports;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.shared.Money;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.ImportTargets;
import org.agentmitra.targets.Lowered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what pages show of questions about starts. */
@Component
@Transactional(readOnly = true)
class ApprovalPages {
    /** Enough to know what was said; the journal has the rest. */
    private static final int EARLIER = 10;

    private final CheckedImports imports;
    private final ApprovalStore store;
    private final Approvals approvals;
    private final ProviderDirectory providers;
    private final ImportTargets targets;

    ApprovalPages(
            CheckedImports imports,
            ApprovalStore store,
            Approvals approvals,
            ProviderDirectory providers,
            ImportTargets targets) {
        this.imports = imports;
        this.store = store;
        this.approvals = approvals;
        this.providers = providers;
        this.targets = targets;
    }

    /**
     * The latest question about an import that the viewer may decide about, or could if it were not their own.
     *
     * @throws NotFound when there is none
     */
    ApprovalPage page(Viewer viewer, UUID id) {
        CheckedImport of = imports.get(viewer, ApprovalService.PERMISSION, id);
        Approval latest = store.latest(id).orElseThrow(() -> new NotFound("approval", id));
        boolean stale = latest.waits() && !approvals.isCurrent(latest, of);
        return page(viewer, of, latest, latest.waits() && !latest.askedBy().equals(viewer.user()), stale);
    }

    /** What the page of an import says; the viewer sees the import. */
    Optional<ApprovalPage> part(Viewer viewer, UUID id) {
        return store.latest(id).map(latest -> page(viewer, imports.load(id), latest, decides(viewer, latest), false));
    }

    /** Who asked a question that waits; empty when none does. */
    Optional<String> waiting(UUID id) {
        return store.latest(id).filter(Approval::waits).map(Approval::askedName);
    }

    /** Why a second person would be asked if the viewer started it now; empty when they could not, or nobody would be. */
    Optional<Reasons> forecast(Viewer viewer, UUID id) {
        CheckedImport of = imports.load(id);
        boolean startable = of.ready() && of.expected().imported() > 0 && starts(viewer, of);
        return startable ? approvals.forecast(of) : Optional.empty();
    }

    private boolean decides(Viewer viewer, Approval latest) {
        if (!latest.waits() || latest.askedBy().equals(viewer.user()) || !viewer.may(ApprovalService.PERMISSION)) {
            return false;
        }
        try {
            imports.get(viewer, ApprovalService.PERMISSION, latest.importId());
            return true;
        } catch (NotFound beyond) {
            return false;
        }
    }

    private boolean starts(Viewer viewer, CheckedImport of) {
        return viewer.may(targets.kind(of.target()).create());
    }

    private List<ApprovalPage.Fall> falls(CheckedImport of, Lowered lowered) {
        String currency = providers
                .byId(Objects.requireNonNull(of.provider()))
                .map(ProviderRef::currency)
                .orElse("INR");
        return Stream.of(fall("premiums", lowered.premiums(), currency), fall("sums", lowered.sums(), currency))
                .filter(fall -> fall.count() > 0)
                .toList();
    }

    private static ApprovalPage.Fall fall(String key, Lowered.Total total, String currency) {
        return new ApprovalPage.Fall(
                key, total.count(), new Money(total.before(), currency), new Money(total.after(), currency));
    }

    private List<ApprovalPage.Earlier> earlier(Viewer viewer, Approval approval) {
        return store.decidedBefore(approval, EARLIER).stream()
                .map(one -> new ApprovalPage.Earlier(
                        one.state(),
                        Objects.requireNonNull(one.decidedName()),
                        Objects.requireNonNull(one.decidedAt()).atZone(viewer.zone()),
                        one.reason()))
                .toList();
    }

    private ApprovalPage page(Viewer viewer, CheckedImport of, Approval approval, boolean mayDecide, boolean stale) {
        return new ApprovalPage(
                of.id(),
                of.fileName(),
                approval,
                approval.askedAt().atZone(viewer.zone()),
                approval.decidedAt() == null ? null : approval.decidedAt().atZone(viewer.zone()),
                earlier(viewer, approval),
                falls(of, approval.figures().lowered()),
                mayDecide,
                approval.waits() && approval.askedBy().equals(viewer.user()) && starts(viewer, of),
                stale);
    }
}
