package org.agentmitra.grants;

import java.util.Arrays;
import java.util.Map;
import org.agentmitra.shared.Reach;
import org.jspecify.annotations.Nullable;

/** Roles without a database. */
public final class TestRoles {
    private TestRoles() {}

    public static Role role(String name, int rank, @Nullable String inherits, Map<String, Reach> own) {
        return new Role(name, rank, inherits, true, null, null, 0, false, own, Map.of());
    }

    public static Role own(String name, @Nullable String inherits, Map<String, Reach> own) {
        return new Role(name, 5, inherits, false, name, null, 3, false, own, Map.of());
    }

    /** The same role, asking its holders for a second factor. */
    public static Role asking(Role role) {
        return new Role(
                role.name(),
                role.rank(),
                role.inherits(),
                role.builtIn(),
                role.title(),
                role.titleHi(),
                role.version(),
                true,
                role.own(),
                role.grants());
    }

    public static Map<String, Role> book(Role... roles) {
        return Roles.settled(Arrays.asList(roles));
    }

    /** Junior and senior agent, support and the administrator, with a handful of permissions. */
    public static Map<String, Role> book() {
        return book(
                role(
                        "super_admin",
                        100,
                        null,
                        Map.of(
                                "policies.read", Reach.ALL,
                                "policies.update", Reach.ALL,
                                "users.read", Reach.ALL,
                                "tickets.close", Reach.ALL,
                                "roles.update", Reach.ALL)),
                role("senior_agent", 40, "junior_agent", Map.of("policies.update", Reach.TREE)),
                role("junior_agent", 20, null, Map.of("policies.read", Reach.TREE)),
                role("support_staff", 15, null, Map.of("policies.read", Reach.ALL, "tickets.close", Reach.ALL)));
    }
}
