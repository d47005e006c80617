package org.agentmitra.approvals;

import java.util.Optional;
import org.agentmitra.jobs.CheckedImports;
import org.agentmitra.shared.Duty;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** Imports that wait for a second person. */
@Component
class ApprovalDuty implements Duty {
    private final CheckedImports imports;

    ApprovalDuty(CheckedImports imports) {
        this.imports = imports;
    }

    @Override
    public Optional<Waiting> of(Viewer viewer) {
        return viewer.may(ApprovalService.PERMISSION)
                ? Optional.of(new Waiting(
                        "approvals.waiting",
                        "/imports?status=APPROVAL",
                        imports.waiting(viewer, ApprovalService.PERMISSION)))
                : Optional.empty();
    }
}
