package org.agentmitra.factors;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** What became of somebody's second step. */
record FactorEvent(UUID user, String action) implements Audited {
    static FactorEvent added(UUID user) {
        return new FactorEvent(user, "factor.added");
    }

    static FactorEvent removed(UUID user) {
        return new FactorEvent(user, "factor.removed");
    }

    static FactorEvent recoveryRenewed(UUID user) {
        return new FactorEvent(user, "factor.recovery_renewed");
    }

    static FactorEvent recoveryUsed(UUID user) {
        return new FactorEvent(user, "factor.recovery_used");
    }

    @Override
    public UUID actor() {
        return user;
    }

    @Override
    public String subjectType() {
        return "account";
    }

    @Override
    public String subjectId() {
        return user.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of();
    }
}
