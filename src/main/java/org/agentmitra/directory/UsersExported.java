package org.agentmitra.directory;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;
import org.jspecify.annotations.Nullable;

/**
 * Somebody took the list of users away as a file.
 *
 * @param filters names of the filters that were on; what was searched may be a person's
 * @param users how many rows there were
 */
record UsersExported(UUID actor, List<String> filters, long users) implements Audited {
    @Override
    public String action() {
        return "users.exported";
    }

    @Override
    public String subjectType() {
        return "account";
    }

    @Override
    public @Nullable String subjectId() {
        return null;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("filters", filters, "users", users);
    }
}
