package org.agentmitra.books;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;
import org.jspecify.annotations.Nullable;

/**
 * Somebody took the list of customers away as a file.
 *
 * @param filters names of the filters that were on; what was searched may be a person's
 * @param customers how many rows there were
 */
record BookExported(UUID actor, List<String> filters, long customers) implements Audited {
    @Override
    public String action() {
        return "customers.exported";
    }

    @Override
    public String subjectType() {
        return "customer";
    }

    @Override
    public @Nullable String subjectId() {
        return null;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("filters", filters, "customers", customers);
    }
}
