package org.agentmitra.consents;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/**
 * Somebody agreed, or does so no longer. Heard in the transaction, so that what depends on it ends with it.
 *
 * @param actor whose consent it is
 * @param given false when it was withdrawn
 */
public record ConsentMoved(UUID actor, UUID consent, String purpose, String version, String language, boolean given)
        implements Audited {
    @Override
    public String action() {
        return given ? "consent.given" : "consent.withdrawn";
    }

    @Override
    public String subjectType() {
        return "consent";
    }

    @Override
    public String subjectId() {
        return consent.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("purpose", purpose, "version", version, "language", language);
    }
}
