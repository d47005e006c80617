package org.agentmitra.kycown;

import org.agentmitra.consents.ConsentMoved;
import org.agentmitra.kyc.OwnCases;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A review rests on the customer's consent: without it nobody goes on, and with it again they do. */
@Component
class ConsentWatch {
    /** As the step with the documents asks for it. */
    private static final String IDENTITY = "kyc";

    private final OwnCases cases;

    ConsentWatch(OwnCases cases) {
        this.cases = cases;
    }

    @EventListener
    void hear(ConsentMoved moved) {
        if (!moved.purpose().equals(IDENTITY)) {
            return;
        }
        if (moved.given()) {
            cases.resume(moved.actor());
        } else {
            cases.stop(moved.actor());
        }
    }
}
