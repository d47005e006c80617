package org.agentmitra.matching;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/**
 * Gaps in the records of a book were filled from a list; one record a list, not one a person.
 *
 * @param filled customers who learned something
 * @param completed those of them who were "to be completed" and are full records now
 */
record BookCompleted(UUID actor, UUID agent, String source, int filled, int completed) implements Audited {
    @Override
    public String action() {
        return "customers.completed";
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
        return Map.of("source", source, "filled", filled, "completed", completed);
    }
}
