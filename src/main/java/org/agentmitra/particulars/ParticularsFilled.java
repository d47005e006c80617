package org.agentmitra.particulars;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** A list told something of customers of a book; one record a chunk. @param filled how many customers */
record ParticularsFilled(UUID actor, UUID agent, String source, int filled) implements Audited {
    @Override
    public String action() {
        return "customers.particulars-filled";
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
        return Map.of("source", source, "filled", filled);
    }
}
