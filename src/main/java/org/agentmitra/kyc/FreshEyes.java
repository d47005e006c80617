package org.agentmitra.kyc;

import java.util.UUID;
import org.agentmitra.shared.Refused;
import org.jspecify.annotations.Nullable;

/** Who may look at a case as it stands: none of those who said what another is asked about. The database holds it too. */
final class FreshEyes {
    private FreshEyes() {}

    /**
     * @param customer whose case it is
     * @param first who approved first of two; null for nobody
     * @param rejector who rejected what the customer objects to; null when it is not about that
     * @throws Refused when the person may not, or there is nothing to look at
     */
    static void admit(CaseState state, UUID by, UUID customer, @Nullable UUID first, @Nullable UUID rejector) {
        if (!state.waits()) {
            throw new Refused("holder", "kyc.claim.not-waiting");
        }
        if (by.equals(customer)) {
            throw new Refused("holder", "kyc.claim.own");
        }
        if (by.equals(first)) {
            throw new Refused("holder", "kyc.claim.first");
        }
        if (by.equals(rejector)) {
            throw new Refused("holder", "kyc.claim.rejected");
        }
    }
}
