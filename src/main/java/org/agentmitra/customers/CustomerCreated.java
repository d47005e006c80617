package org.agentmitra.customers;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** Somebody entered a customer by hand. */
record CustomerCreated(UUID customer, UUID agent, UUID actor) implements Audited {
    @Override
    public String action() {
        return "customer.created";
    }

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
        return Map.of("agent", agent);
    }
}
