package org.agentmitra.kycretention;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;
import org.jspecify.annotations.Nullable;

/** What was kept of who somebody is, is gone; how much it was stays in the audit. */
record KycPurged(UUID dossier, int cases, int papers) implements Audited {
    @Override
    public @Nullable UUID actor() {
        return null;
    }

    @Override
    public String action() {
        return "kyc.purged";
    }

    @Override
    public String subjectType() {
        return "kyc_dossier";
    }

    @Override
    public String subjectId() {
        return dossier.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("cases", cases, "papers", papers);
    }
}
