package org.agentmitra.bulk;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** Somebody does something to many; each user has a record of its own besides. */
record BulkStarted(UUID actor, UUID bulk, BulkKind kind, int users, boolean undoing) implements Audited {
    @Override
    public String action() {
        return "bulk.started";
    }

    @Override
    public String subjectType() {
        return "bulk";
    }

    @Override
    public String subjectId() {
        return bulk.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("kind", kind.name().toLowerCase(Locale.ROOT), "users", users, "undoing", undoing);
    }
}
