package org.agentmitra.corrections;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** Rows of an import were corrected, or a correction was taken back. Never says what a cell holds. */
record Corrected(UUID actor, String action, UUID importId, Map<String, Object> details) implements Audited {
    @Override
    public String subjectType() {
        return "import";
    }

    @Override
    public String subjectId() {
        return importId.toString();
    }
}
