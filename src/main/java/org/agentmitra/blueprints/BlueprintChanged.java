package org.agentmitra.blueprints;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** A template of presentations was made, changed, published, retired or rated. */
record BlueprintChanged(UUID actor, UUID blueprint, String action, Map<String, Object> details) implements Audited {
    @Override
    public String subjectType() {
        return "blueprint";
    }

    @Override
    public String subjectId() {
        return blueprint.toString();
    }
}
