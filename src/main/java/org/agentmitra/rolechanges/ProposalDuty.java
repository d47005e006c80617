package org.agentmitra.rolechanges;

import java.util.Optional;
import org.agentmitra.shared.Duty;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** Changes of roles that wait for a second person. */
@Component
class ProposalDuty implements Duty {
    private final RoleChanges changes;

    ProposalDuty(RoleChanges changes) {
        this.changes = changes;
    }

    @Override
    public Optional<Waiting> of(Viewer viewer) {
        return RoleRules.everywhere(viewer, RoleRules.APPROVE)
                ? Optional.of(new Waiting("roles.proposals.waiting", "/roles/proposals", changes.waiting(viewer)))
                : Optional.empty();
    }
}
