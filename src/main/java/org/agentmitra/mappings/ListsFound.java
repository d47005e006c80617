package org.agentmitra.mappings;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** A workbook was brought that holds several lists. @param lists how many */
record ListsFound(UUID actor, UUID importId, int lists) implements Audited {
    @Override
    public String action() {
        return "import.lists-found";
    }

    @Override
    public String subjectType() {
        return "import";
    }

    @Override
    public String subjectId() {
        return importId.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("lists", lists);
    }
}
