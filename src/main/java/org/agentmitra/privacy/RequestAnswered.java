package org.agentmitra.privacy;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/**
 * A request was answered by somebody.
 *
 * @param user who had asked
 */
public record RequestAnswered(UUID actor, UUID request, UUID user) implements Audited {
    @Override
    public String action() {
        return "privacy.answered";
    }

    @Override
    public String subjectType() {
        return "privacy_request";
    }

    @Override
    public String subjectId() {
        return request.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("user", user.toString());
    }
}
