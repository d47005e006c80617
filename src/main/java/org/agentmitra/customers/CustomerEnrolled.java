package org.agentmitra.customers;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/**
 * Somebody with an account came into an agent's book; published in the transaction.
 *
 * @param known whether the book had a record of the person before
 */
public record CustomerEnrolled(UUID customer, UUID user, UUID agent, boolean known, UUID actor) implements Audited {
    @Override
    public String action() {
        return "customer.enrolled";
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
        return Map.of("user", user, "agent", agent, "known", known);
    }
}
