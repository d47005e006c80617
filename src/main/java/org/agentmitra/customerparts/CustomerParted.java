package org.agentmitra.customerparts;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/**
 * A join was taken back: the record that was joined stands for itself again, and what moved along has moved back. Published in
 * the transaction.
 */
public record CustomerParted(UUID customer, String name, UUID from, UUID actor) implements Audited {
    @Override
    public String action() {
        return "customer.parted";
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
        return Map.of("from", from);
    }
}
