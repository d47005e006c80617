package org.agentmitra.replies;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;
import org.jspecify.annotations.Nullable;

/**
 * Somebody answered, or answers otherwise now. Never holds what they left.
 *
 * @param actor null for whoever was not signed in
 * @param presentationName as the agent named it
 * @param agentUser null for an agent without an account
 * @param customer name of the customer; null while nobody knows whom it is from
 */
public record ReplyGiven(
        @Nullable UUID actor,
        UUID reply,
        UUID presentation,
        String presentationName,
        @Nullable UUID agentUser,
        Answer answer,
        @Nullable String customer)
        implements Audited {
    @Override
    public String action() {
        return "presentation.answered";
    }

    @Override
    public String subjectType() {
        return "presentation";
    }

    @Override
    public String subjectId() {
        return presentation.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("reply", reply, "answer", answer.name());
    }
}
