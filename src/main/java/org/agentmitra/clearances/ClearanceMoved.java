package org.agentmitra.clearances;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/**
 * Somebody asked for a second person's word on a presentation, got it, or said something about a slide.
 *
 * @param action such as {@code presentation.clearance_asked}
 * @param askedBy who is told of the answer
 * @param name of the presentation
 * @param place in the agent tree where it stands, as a materialised path
 * @param by name of who did it
 * @param reason empty for none
 */
public record ClearanceMoved(
        UUID actor,
        UUID clearance,
        UUID presentation,
        String action,
        UUID askedBy,
        String name,
        String place,
        String by,
        String reason)
        implements Audited {
    public static final String PERMISSION = "presentations.approve";

    @Override
    public String subjectType() {
        return "presentation";
    }

    @Override
    public String subjectId() {
        return presentation.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("clearance", clearance);
    }
}
