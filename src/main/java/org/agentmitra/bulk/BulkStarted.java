package org.agentmitra.bulk;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** Somebody does something to many; each of them has a record of its own besides. */
record BulkStarted(UUID actor, BulkArea area, UUID bulk, String kind, int many, boolean undoing) implements Audited {
    @Override
    public String action() {
        return area.action();
    }

    @Override
    public String subjectType() {
        return area.type();
    }

    @Override
    public String subjectId() {
        return bulk.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of(
                "kind", kind.toLowerCase(Locale.ROOT), area.name().toLowerCase(Locale.ROOT), many, "undoing", undoing);
    }
}
