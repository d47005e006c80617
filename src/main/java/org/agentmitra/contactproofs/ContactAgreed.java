package org.agentmitra.contactproofs;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** Somebody agreed to be called in an emergency. Who that is, is no part of the record. */
record ContactAgreed(UUID actor, UUID journey) implements Audited {
    @Override
    public String action() {
        return "journey.contact-agreed";
    }

    @Override
    public String subjectType() {
        return "journey";
    }

    @Override
    public String subjectId() {
        return journey.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of();
    }
}
