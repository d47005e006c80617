package org.agentmitra.schedules;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;
import org.jspecify.annotations.Nullable;

/** A time to show a presentation was planned, ended or missed. @param actor null for the portal itself */
record SlotChanged(@Nullable UUID actor, UUID presentation, String action, Map<String, Object> details)
        implements Audited {
    @Override
    public String subjectType() {
        return "presentation";
    }

    @Override
    public String subjectId() {
        return presentation.toString();
    }
}
