package org.agentmitra.drops;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;
import org.jspecify.annotations.Nullable;

/** The folder of an insurer was set, or a file in it was taken or refused. @param actor null for the portal */
record DropMoved(@Nullable UUID actor, String action, UUID provider, Map<String, Object> details) implements Audited {
    @Override
    public String subjectType() {
        return "provider";
    }

    @Override
    public String subjectId() {
        return provider.toString();
    }
}
