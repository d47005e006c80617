package org.agentmitra.kyc;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** Somebody looked at what a customer said of themselves. */
record CaseSeen(UUID actor, UUID kyc) implements Audited {
    @Override
    public String action() {
        return "kyc.seen";
    }

    @Override
    public String subjectType() {
        return "kyc_case";
    }

    @Override
    public String subjectId() {
        return kyc.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of();
    }
}
