package org.agentmitra.sessions;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** Somebody ended own sessions. */
record SessionsEnded(UUID actor, int sessions) implements Audited {
    @Override
    public String action() {
        return "sessions.ended";
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
        return Map.of("sessions", sessions);
    }
}
