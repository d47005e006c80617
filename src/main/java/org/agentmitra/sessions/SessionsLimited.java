package org.agentmitra.sessions;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** Somebody signed in once more than the roles allow, which ended the oldest sessions. */
record SessionsLimited(UUID actor, int sessions, int limit) implements Audited {
    @Override
    public String action() {
        return "sessions.limited";
    }

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
        return Map.of("sessions", sessions, "limit", limit);
    }
}
