package org.agentmitra.preferences;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** Somebody chose what others see, or what they are told. */
record ChoicesMade(UUID actor, String action) implements Audited {
    static ChoicesMade privacy(UUID user) {
        return new ChoicesMade(user, "account.privacy_chosen");
    }

    static ChoicesMade notices(UUID user) {
        return new ChoicesMade(user, "account.notices_chosen");
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
        return Map.of();
    }
}
