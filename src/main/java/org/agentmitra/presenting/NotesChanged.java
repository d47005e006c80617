package org.agentmitra.presenting;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** Somebody wrote what to say to slides. @param slides how many of them it changed for */
record NotesChanged(UUID actor, UUID presentation, int slides) implements Audited {
    @Override
    public String action() {
        return "presentation.notes_changed";
    }

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
        return Map.of("slides", slides);
    }
}
