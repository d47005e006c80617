package org.agentmitra.jobs;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;
import org.jspecify.annotations.Nullable;

/** An import was uploaded, started, moved on by a chunk, finished or cancelled. */
record ImportMoved(@Nullable UUID actor, String action, UUID importId, Map<String, Object> details) implements Audited {
    @Override
    public String subjectType() {
        return "import";
    }

    @Override
    public String subjectId() {
        return importId.toString();
    }
}
