package org.agentmitra.alerts;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** Somebody looked into an alert. */
record AlertAcknowledged(UUID actor, UUID alert, String rule) implements Audited {
    @Override
    public String action() {
        return "alert.acknowledged";
    }

    @Override
    public String subjectType() {
        return "alert";
    }

    @Override
    public String subjectId() {
        return alert.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("rule", rule);
    }
}
