package org.agentmitra.customers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.audit.Audited;
import org.agentmitra.matching.Fact;

/** Facts about a customer changed, or who may see the record as its holder. */
record CustomerUpdated(UUID actor, UUID customer, String action, List<String> fields) implements Audited {
    static CustomerUpdated of(UUID actor, UUID customer, Set<Fact> changed) {
        return new CustomerUpdated(
                actor,
                customer,
                "customer.updated",
                changed.stream().map(Fact::field).toList());
    }

    static CustomerUpdated linked(UUID actor, UUID customer) {
        return new CustomerUpdated(actor, customer, "customer.linked", List.of("user"));
    }

    static CustomerUpdated unlinked(UUID actor, UUID customer) {
        return new CustomerUpdated(actor, customer, "customer.unlinked", List.of("user"));
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
        return Map.of("fields", fields);
    }
}
