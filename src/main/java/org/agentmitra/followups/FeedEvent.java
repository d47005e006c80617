package org.agentmitra.followups;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** A user's agenda has an address for calendars from now on, another one, or none any more. */
record FeedEvent(UUID actor, String action) implements Audited {
    @Override
    public String subjectType() {
        return "account";
    }

    @Override
    public String subjectId() {
        return actor.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of();
    }
}
