package org.agentmitra.alerts;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;
import org.jspecify.annotations.Nullable;

/**
 * Something suspicious happened; those who watch are to be told.
 *
 * @param rule its slug, as in message keys
 * @param about a network address, or the id of a user
 * @param name how people call what it is about
 */
public record AlertRaised(UUID alert, String rule, String about, String name, int events) implements Audited {
    /** What is needed to see alerts, and to be told of them. */
    public static final String PERMISSION = "security.read";

    @Override
    public @Nullable UUID actor() {
        return null;
    }

    @Override
    public String action() {
        return "alert.raised";
    }

    @Override
    public String subjectType() {
        return "alert";
    }

    @Override
    public String subjectId() {
        return alert.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("rule", rule, "key", about, "events", events);
    }
}
