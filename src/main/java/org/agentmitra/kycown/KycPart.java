package org.agentmitra.kycown;

import java.util.Locale;
import java.util.Optional;
import org.agentmitra.kyc.OwnCases;
import org.agentmitra.me.MePart;
import org.agentmitra.shared.Reach;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** Where the customer's review stands and what is to be done next; a way in for customers who have none. */
@Component
class KycPart implements MePart {
    private static final int ORDER = 10;

    private final OwnCases cases;

    KycPart(OwnCases cases) {
        this.cases = cases;
    }

    @Override
    public Optional<Part> of(Viewer viewer, Locale language) {
        Optional<Part> part = cases.latest(viewer).map(own -> new Part(ORDER, "kycown/part :: state", own));
        return part.isEmpty() && viewer.grants().get("policies.read") == Reach.OWN
                ? Optional.of(new Part(ORDER, "kycown/part :: begin", viewer.name()))
                : part;
    }
}
