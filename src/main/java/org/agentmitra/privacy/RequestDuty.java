package org.agentmitra.privacy;

import java.util.Optional;
import org.agentmitra.shared.Duty;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** What people ask about their data and nobody answered. */
@Component
class RequestDuty implements Duty {
    private final PrivacyRequests requests;

    RequestDuty(PrivacyRequests requests) {
        this.requests = requests;
    }

    @Override
    public Optional<Waiting> of(Viewer viewer) {
        return requests.open(viewer).stream()
                .mapToObj(open -> new Waiting("privacy.requests.waiting", "/privacy/requests", open))
                .findFirst();
    }
}
