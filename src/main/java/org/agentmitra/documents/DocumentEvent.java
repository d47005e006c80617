package org.agentmitra.documents;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;
import org.jspecify.annotations.Nullable;

/** Something happened to a stored file: it was seen, sealed anew, let out of quarantine, or destroyed. */
record DocumentEvent(@Nullable UUID actor, String action, UUID id, String kind) implements Audited {
    static DocumentEvent of(@Nullable UUID actor, String verb, Document document) {
        return new DocumentEvent(actor, "document." + verb, document.id(), document.kind());
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
