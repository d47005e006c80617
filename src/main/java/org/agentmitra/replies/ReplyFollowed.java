package org.agentmitra.replies;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** An agent took up an answer of somebody whom the portal did not know. */
record ReplyFollowed(UUID actor, UUID reply, UUID presentation, UUID customer) implements Audited {
    @Override
    public String action() {
        return "presentation.answer_followed";
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
        return Map.of("reply", reply, "customer", customer);
    }
}
