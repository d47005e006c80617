package org.agentmitra.workbooks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;
import org.jspecify.annotations.Nullable;

/** A workbook was brought that was made from an earlier version of its template. */
record OutdatedWorkbook(UUID actor, UUID importId, @Nullable UUID template, int number) implements Audited {
    @Override
    public String action() {
        return "import.outdated-workbook";
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
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("number", number);
        if (template != null) {
            details.put("template", template);
        }
        return details;
    }
}
