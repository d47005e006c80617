package org.agentmitra.customerparts;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;
import org.jspecify.annotations.Nullable;

/**
 * The records of a user say another state of the papers' check. Who decided is in the record of the decision.
 *
 * @param records how many
 */
record KycStood(UUID user, KycState state, int records) implements Audited {
    @Override
    public @Nullable UUID actor() {
        return null;
    }

    @Override
    public String action() {
        return "customers.kyc-stood";
    }

    @Override
    public String subjectType() {
        return "user";
    }

    @Override
    public String subjectId() {
        return user.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("state", state, "records", records);
    }
}
