package org.agentmitra.papers;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;
import org.jspecify.annotations.Nullable;

/** Something happened to a paper, or somebody saw it. Never holds what it says. */
record PaperEvent(@Nullable UUID actor, String action, UUID paper, Map<String, Object> details) implements Audited {
    static PaperEvent of(@Nullable UUID actor, String verb, UUID paper, UUID dossier, PaperKind kind) {
        return new PaperEvent(actor, "paper." + verb, paper, Map.of("dossier", dossier, "kind", kind));
    }

    static PaperEvent seen(UUID viewer, UUID paper, UUID dossier, PaperKind kind, int page) {
        return new PaperEvent(viewer, "paper.seen", paper, Map.of("dossier", dossier, "kind", kind, "page", page));
    }

    @Override
    public String subjectType() {
        return "paper";
    }

    @Override
    public String subjectId() {
        return paper.toString();
    }
}
