package org.agentmitra.privacy;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** Somebody asks for correction or erasure. */
public record RequestAsked(UUID actor, UUID request, String kind) implements Audited {
    /** Who holds it answers. */
    public static final String PERMISSION = "compliance.write";

    @Override
    public String action() {
        return "privacy.requested";
    }

    @Override
    public String subjectType() {
        return "privacy_request";
    }

    @Override
    public String subjectId() {
        return request.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("kind", kind);
    }
}
