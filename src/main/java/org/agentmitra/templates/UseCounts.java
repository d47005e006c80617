package org.agentmitra.templates;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Adds up what everybody who uses templates says. */
@Component
class UseCounts {
    private final ObjectProvider<TemplateUses> users;

    UseCounts(ObjectProvider<TemplateUses> users) {
        this.users = users;
    }

    Map<UUID, Integer> of(Collection<UUID> versions) {
        Map<UUID, Integer> uses = new HashMap<>();
        users.orderedStream()
                .forEach(user -> user.of(versions).forEach((version, many) -> uses.merge(version, many, Integer::sum)));
        return uses;
    }
}
