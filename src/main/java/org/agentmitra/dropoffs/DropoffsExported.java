package org.agentmitra.dropoffs;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;
import org.jspecify.annotations.Nullable;

/** Somebody took the figures away; they name nobody. */
record DropoffsExported(UUID actor) implements Audited {
    @Override
    public String action() {
        return "dropoffs.exported";
    }

    @Override
    public String subjectType() {
        return "dropoffs";
    }

    @Override
    public @Nullable String subjectId() {
        return null;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of();
    }
}
