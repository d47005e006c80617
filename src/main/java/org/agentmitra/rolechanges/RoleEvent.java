package org.agentmitra.rolechanges;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** A role was changed, or its change was proposed or refused; with what differs. */
record RoleEvent(UUID actor, String action, String role, Map<String, Object> details) implements Audited {
    @Override
    public String subjectType() {
        return "role";
    }

    @Override
    public String subjectId() {
        return role;
    }
}
