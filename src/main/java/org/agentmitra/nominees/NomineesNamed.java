package org.agentmitra.nominees;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** A customer's nominees are others from now on. @param nominees how many */
record NomineesNamed(UUID actor, UUID customer, int nominees) implements Audited {
    @Override
    public String action() {
        return "customer.nominees-named";
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
        return Map.of("nominees", nominees);
    }
}
