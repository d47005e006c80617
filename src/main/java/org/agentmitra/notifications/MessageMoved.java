package org.agentmitra.notifications;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;
import org.jspecify.annotations.Nullable;

/**
 * The portal wrote, sent or gave up a message, or somebody had it sent again.
 *
 * @param actor null for the portal itself
 */
record MessageMoved(@Nullable UUID actor, String action, UUID message, Map<String, Object> details) implements Audited {

    static MessageMoved of(String action, Message message) {
        return by(null, action, message);
    }

    static MessageMoved by(@Nullable UUID actor, String action, Message message) {
        return new MessageMoved(
                actor,
                action,
                message.id(),
                Map.of(
                        "template", message.template(),
                        "channel", message.channel().name(),
                        "user", message.user().toString(),
                        "attempts", message.attempts()));
    }

    @Override
    public String subjectType() {
        return "message";
    }

    @Override
    public String subjectId() {
        return message.toString();
    }
}
