package org.agentmitra.views;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** Somebody kept a view, changed it or removed it. Never holds what it filters by. */
record ViewEvent(UUID actor, String action, String subjectId) implements Audited {
    @Override
    public String subjectType() {
        return "view";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of();
    }
}
