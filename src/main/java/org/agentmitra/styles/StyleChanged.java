package org.agentmitra.styles;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** An agent's presentations look differently from now on. */
record StyleChanged(UUID actor, UUID agent, String action, Map<String, Object> details) implements Audited {
    @Override
    public String subjectType() {
        return "agent";
    }

    @Override
    public String subjectId() {
        return agent.toString();
    }
}
