package org.agentmitra.papers;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** A person's numbers were given or changed. Says which are there, never what they are. */
record IdentityKept(UUID actor, UUID dossier, boolean aadhaar, boolean pan) implements Audited {
    @Override
    public String action() {
        return "identity.kept";
    }

    @Override
    public String subjectType() {
        return "dossier";
    }

    @Override
    public String subjectId() {
        return dossier.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("aadhaar", aadhaar, "pan", pan);
    }
}
