package org.agentmitra.customers;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/**
 * A stub was found to be another customer of the same book. Whatever hangs on the stub belongs to the other record; who
 * keeps such things moves them in the same transaction.
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
