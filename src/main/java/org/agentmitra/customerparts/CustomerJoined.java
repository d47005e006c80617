package org.agentmitra.customerparts;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/**
 * A record was found to be another customer of the same book. What hangs on it moves along, see {@link Belongings}; who copies
 * the customer's name beside it writes the other one in the same transaction.
 */
public record CustomerJoined(UUID stub, UUID into, UUID actor) implements Audited {
    @Override
    public String action() {
        return "customer.joined";
    }

    @Override
    public String subjectType() {
        return "customer";
    }

    @Override
    public String subjectId() {
        return stub.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("into", into);
    }
}
