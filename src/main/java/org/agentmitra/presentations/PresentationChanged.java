package org.agentmitra.presentations;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** A presentation was made, changed, published, taken back, archived or deleted. */
public record PresentationChanged(UUID actor, UUID presentation, String action, Map<String, Object> details)
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
