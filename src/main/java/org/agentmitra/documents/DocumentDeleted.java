package org.agentmitra.documents;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;
import org.jspecify.annotations.Nullable;

/** A file was removed from the store. */
record DocumentDeleted(@Nullable UUID actor, UUID id, String kind) implements Audited {
    @Override
    public String action() {
        return "document.deleted";
    }

    @Override
    public String subjectType() {
        return "document";
    }

    @Override
    public String subjectId() {
        return id.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("kind", kind);
    }
}
