package org.agentmitra.roles;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** It was said how many sessions the holders of a role may have; with how many it was before. */
record SessionsLimited(UUID actor, String role, Map<String, Object> details) implements Audited {
    @Override
    public String action() {
        return "role.sessions_limited";
    }

    @Override
    public String subjectType() {
        return "role";
    }

    @Override
    public String subjectId() {
        return role;
    }
}
