package org.agentmitra.privacy;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** Somebody took a copy of their own data away. */
record OwnDataTaken(UUID actor, UUID request) implements Audited {
    @Override
    public String action() {
        return "privacy.exported";
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
        return Map.of();
    }
}
