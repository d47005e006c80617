package org.agentmitra.kyc;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** Somebody took a picture of a customer's paper along. Why is kept with the case: it is typed, and may name somebody. */
record PaperCopied(UUID actor, UUID kyc, UUID paper, int page) implements Audited {
    @Override
    public String action() {
        return "paper.copied";
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
        return Map.of("paper", paper.toString(), "page", page);
    }
}
