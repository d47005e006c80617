package org.agentmitra.matching;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** Facts were settled in a book; one record a list, not one a person. */
record BookSettled(UUID actor, UUID agent, String source, int created, int stubs, int completed) implements Audited {
    @Override
    public String action() {
        return "customers.settled";
    }

    @Override
    public String subjectType() {
        return "agent";
    }

    @Override
    public String subjectId() {
        return agent.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("source", source, "created", created, "stubs", stubs, "completed", completed);
    }
}
