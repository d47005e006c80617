package org.agentmitra.books;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** Somebody began to do the same to many customers; each of them has a record of its own. */
record BookRunStarted(UUID actor, UUID run, String what, int customers) implements Audited {
    @Override
    public String action() {
        return "customers.run-started";
    }

    @Override
    public String subjectType() {
        return "book-run";
    }

    @Override
    public String subjectId() {
        return run.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("what", what, "customers", customers);
    }
}
