package org.agentmitra.discovery;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;
import org.jspecify.annotations.Nullable;

/** An agent made, renewed or ended a link, or somebody came by it. Never the code, which opens something. */
record LinkEvent(@Nullable UUID actor, String action, String subjectId, Map<String, Object> details)
        implements Audited {
    static LinkEvent of(@Nullable UUID actor, String action, UUID link, Map<String, Object> details) {
        return new LinkEvent(actor, action, link.toString(), details);
    }

    @Override
    public String subjectType() {
        return "agent_link";
    }
}
