package org.agentmitra.undos;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** An undo was asked for, moved on by a chunk, or ended; one record a chunk. */
record UndoMoved(UUID actor, String action, UUID importId, Map<String, Object> details) implements Audited {
    @Override
    public String subjectType() {
        return "import";
    }

    @Override
    public String subjectId() {
        return importId.toString();
    }
}
