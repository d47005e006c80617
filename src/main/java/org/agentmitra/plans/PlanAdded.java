package org.agentmitra.plans;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** An insurer's catalogue grew. @param code of the plan */
record PlanAdded(UUID actor, UUID provider, String code) implements Audited {
    @Override
    public String action() {
        return "plan.added";
    }

    @Override
    public String subjectType() {
        return "provider";
    }

    @Override
    public String subjectId() {
        return provider.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("code", code);
    }
}
