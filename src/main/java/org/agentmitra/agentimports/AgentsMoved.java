package org.agentmitra.agentimports;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** Agents of a list were admitted, changed or taken back; one record a chunk. */
record AgentsMoved(UUID actor, String action, UUID importId, Map<String, Object> details) implements Audited {
    @Override
    public String subjectType() {
        return "import";
    }

    @Override
    public String subjectId() {
        return importId.toString();
    }
}
