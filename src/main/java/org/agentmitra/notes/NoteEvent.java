package org.agentmitra.notes;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** Somebody wrote a note about a customer, or took one away. Never holds what it says. */
record NoteEvent(UUID actor, UUID customer, UUID note, String action) implements Audited {
    @Override
    public String subjectType() {
        return "customer";
    }

    @Override
    public String subjectId() {
        return customer.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("note", note);
    }
}
