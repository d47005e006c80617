package org.agentmitra.approvals;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.approvals.Approval.State;
import org.agentmitra.jobs.CheckedImport;
import org.agentmitra.jobs.CheckedImports;
import org.agentmitra.jobs.ImportJobs;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a second person says to the start of an import, inside their scope. */
@Service
@Transactional
class ApprovalService {
    static final String PERMISSION = "imports.approve";

    private final CheckedImports imports;
    private final ApprovalStore store;
    private final Approvals approvals;
    private final ImportJobs jobs;
    private final ProviderDirectory providers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApprovalService(
            CheckedImports imports,
            ApprovalStore store,
            Approvals approvals,
            ImportJobs jobs,
            ProviderDirectory providers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.imports = imports;
        this.store = store;
        this.approvals = approvals;
        this.jobs = jobs;
        this.providers = providers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Agrees, and starts the import.
     *
     * @throws Refused when it was decided, is the viewer's own question, or is not what was asked about any more
     */
    void approve(Viewer viewer, UUID id, @Nullable String note) {
        CheckedImport of = imports.lock(viewer, PERMISSION, id);
        Approval asked = toDecide(viewer, of);
        if (!approvals.isCurrent(asked, of)) {
            throw new Refused("note", "approvals.stale");
        }
        if (!providers.isActive(Objects.requireNonNull(of.provider()))) {
            throw new Refused("note", "imports.suspended");
        }
        decide(viewer, asked, of, State.APPROVED, note);
        jobs.start(id, viewer.user());
    }

    /** @throws Refused when it was decided, or is the viewer's own question */
    void refuse(Viewer viewer, UUID id, String reason) {
        CheckedImport of = imports.lock(viewer, PERMISSION, id);
        decide(viewer, toDecide(viewer, of), of, State.REFUSED, reason);
    }

    /**
     * Asks no longer, and leaves the import as it was checked.
     *
     * @throws Refused when it was decided meanwhile, or somebody else asked
     */
    void withdraw(Viewer viewer, UUID id) {
        CheckedImport of = imports.lockOwn(viewer, id);
        Approval asked = store.latest(of.id())
                .filter(Approval::waits)
                .orElseThrow(() -> new Refused("note", "approvals.decided"));
        if (!asked.askedBy().equals(viewer.user())) {
            throw new Refused("note", "approvals.not-yours");
        }
        approvals.voided(asked, viewer.user(), End.TAKEN_BACK);
    }

    private Approval toDecide(Viewer viewer, CheckedImport of) {
        Approval asked = store.latest(of.id())
                .filter(Approval::waits)
                .orElseThrow(() -> new Refused("note", "approvals.decided"));
        if (asked.askedBy().equals(viewer.user())) {
            throw new Refused("note", "approvals.own");
        }
        return asked;
    }

    private void decide(Viewer viewer, Approval asked, CheckedImport of, State state, @Nullable String reason) {
        boolean approved = state == State.APPROVED;
        store.decide(asked, state, viewer, reason, clock.instant());
        imports.answered(of.id(), approved ? "APPROVED" : "REFUSED", viewer.user(), reason);
        Map<String, Object> details = new HashMap<>(Map.of("askedBy", asked.askedName()));
        if (reason != null) {
            details.put("reason", reason);
        }
        events.publishEvent(new ApprovalMoved(
                viewer.user(), approved ? "import.approved" : "import.approval-refused", of.id(), details));
        events.publishEvent(new ApprovalDecided(
                of.id(), asked.askedBy(), of.fileName(), approved, viewer.name(), reason == null ? "" : reason));
    }
}
