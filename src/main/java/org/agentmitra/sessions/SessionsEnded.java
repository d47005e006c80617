package org.agentmitra.sessions;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** Somebody ended sessions, own ones or another's. */
record SessionsEnded(UUID actor, UUID user, int sessions) implements Audited {
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
        return user.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("sessions", sessions);
    }
}
