package org.agentmitra.policies;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;
import org.jspecify.annotations.Nullable;

/** Somebody took a list of policies away as a file. */
record PoliciesExported(UUID actor, long policies) implements Audited {
    @Override
    public String action() {
        return "policies.exported";
    }

    @Override
    public String subjectType() {
        return "policy";
    }

    @Override
    public @Nullable String subjectId() {
        return null;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("policies", policies);
    }
}
