package org.agentmitra.documents;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;
import org.jspecify.annotations.Nullable;

/** A file was put into the store. */
record DocumentStored(@Nullable UUID actor, UUID id, String kind, String mediaType, long size) implements Audited {
    @Override
    public String action() {
        return "document.stored";
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
        return Map.of("kind", kind, "mediaType", mediaType, "size", size);
    }
}
