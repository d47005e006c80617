package org.agentmitra.households;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** A customer came into a household, or left it. */
record HouseholdEvent(UUID actor, UUID customer, UUID household, String action) implements Audited {
    @Override
    public String subjectType() {
        return "customer";
    }

    @Override
    public String subjectId() {
        return customer.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("household", household);
    }
}
