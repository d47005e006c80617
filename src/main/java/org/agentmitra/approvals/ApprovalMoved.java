package org.agentmitra.approvals;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;
import org.jspecify.annotations.Nullable;

/** A second person was asked whether an import may start, agreed, refused, or is no longer asked. */
record ApprovalMoved(@Nullable UUID actor, String action, UUID importId, Map<String, Object> details)
        implements Audited {
    @Override
    public String subjectType() {
        return "import";
    }

    @Override
    public String subjectId() {
        return importId.toString();
    }
}
