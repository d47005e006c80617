package org.agentmitra.kycown;

import java.util.Map;
import org.agentmitra.kyc.OwnCases;
import org.agentmitra.privacy.KeptData;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** What a customer said of who they are and what came of it, for the copy of their own data. */
@Component
class KycCopy implements KeptData {
    private final OwnCases cases;

    KycCopy(OwnCases cases) {
        this.cases = cases;
    }

    @Override
    public Map<String, ?> files(Viewer viewer) {
        return Map.of("kyc.json", cases.copies(viewer));
    }
}
