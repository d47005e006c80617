package org.agentmitra.grants;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** A user was given a role, or it was taken. */
record HoldingChanged(UUID actor, String action, UUID user, Map<String, Object> details) implements Audited {
    @Override
    public String subjectType() {
        return "account";
    }

    @Override
    public String subjectId() {
        return user.toString();
    }
}
