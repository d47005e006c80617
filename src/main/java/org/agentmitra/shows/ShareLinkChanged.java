package org.agentmitra.shows;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** A link to a presentation was made or ended. Its code stays out of the record: whoever has it sees the presentation. */
record ShareLinkChanged(UUID actor, UUID presentation, String action, Map<String, Object> details) implements Audited {
    @Override
    public String subjectType() {
        return "presentation";
    }

    @Override
    public String subjectId() {
        return presentation.toString();
    }
}
