package org.agentmitra.followups;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** A follow-up was planned, changed, done or removed. Never holds what it is about. */
record FollowUpEvent(UUID actor, UUID customer, UUID followUp, String action) implements Audited {
    @Override
    public String subjectType() {
        return "customer";
    }

    @Override
    public String subjectId() {
        return customer.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("follow-up", followUp);
    }
}
