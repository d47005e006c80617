package org.agentmitra.notifications;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** Somebody marked own messages as read. */
record MessagesRead(UUID actor, int messages) implements Audited {
    @Override
    public String action() {
        return "messages.read";
    }

    @Override
    public String subjectType() {
        return "account";
    }

    @Override
    public String subjectId() {
        return actor.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("messages", messages);
    }
}
