package org.agentmitra.kycdesk;

import java.util.Optional;
import org.agentmitra.shared.Duty;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** Cases that wait for a reviewer. */
@Component
class QueueDuty implements Duty {
    private final QueueList list;

    QueueDuty(QueueList list) {
        this.list = list;
    }

    @Override
    public Optional<Waiting> of(Viewer viewer) {
        return viewer.scope("kyc.review") instanceof Scope.Everything
                ? Optional.of(new Waiting("kyc.waiting", "/kyc", list.waiting()))
                : Optional.empty();
    }
}
