package org.agentmitra.rolechanges;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.agentmitra.grants.Permission;
import org.agentmitra.grants.Permissions;
import org.agentmitra.grants.Role;
import org.agentmitra.grants.Roles;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The rules of {@link RoleRules} on the roles there are now. */
@Component
public class RoleAuthority {
    private static final String READ = "roles.read";

    private final Roles roles;
    private final Permissions permissions;
    private final RoleStore store;

    RoleAuthority(Roles roles, Permissions permissions, RoleStore store) {
        this.roles = roles;
        this.permissions = permissions;
        this.store = store;
    }

    RoleRules rules() {
        return new RoleRules(
                roles.all(), permissions.all().stream().map(Permission::name).collect(Collectors.toSet()));
    }

    /**
     * Roles are the same for everybody: who may read them reads them all.
     *
     * @throws NotFound when the viewer may not
     */
    public static void mayRead(Viewer viewer) {
        if (!RoleRules.everywhere(viewer, READ)) {
            throw new NotFound("roles", viewer.user());
        }
    }

    /** Whether the viewer changes roles at all. */
    public static boolean updates(Viewer viewer) {
        return RoleRules.everywhere(viewer, RoleRules.UPDATE);
    }

    /** @throws AccessDeniedException when the viewer may not change roles */
    public void mayUpdate(Viewer viewer) {
        if (!updates(viewer)) {
            throw new AccessDeniedException(RoleRules.UPDATE);
        }
    }

    /** @throws AccessDeniedException when the viewer may not change the role */
    void mayTouch(Viewer viewer, RoleRules rules, Role role) {
        if (!rules.mayTouch(viewer, role, store.given(viewer.user()))) {
            throw new AccessDeniedException("Role " + role.name());
        }
    }

    /**
     * Whether the viewer may change the role.
     *
     * @param all the roles there are, by their names
     */
    public boolean touches(Viewer viewer, Map<String, Role> all, Role role) {
        return updates(viewer) && new RoleRules(all, Set.of()).mayTouch(viewer, role, store.given(viewer.user()));
    }

    /**
     * The role as it is, to be changed.
     *
     * @throws AccessDeniedException when the viewer may not change the role
     * @throws NotFound when there is none
     */
    public Role touched(Viewer viewer, String name) {
        return touched(viewer, rules(), name);
    }

    /** @throws AccessDeniedException when the viewer may not change the role */
    Role touched(Viewer viewer, RoleRules rules, String name) {
        mayUpdate(viewer);
        Role role = rules.roles().get(name);
        if (role == null) {
            throw new NotFound("role", name);
        }
        mayTouch(viewer, rules, role);
        return role;
    }

    /**
     * Whether the viewer may say if the role asks for a second factor.
     *
     * @param all the roles there are, by their names
     */
    public boolean requires(Viewer viewer, Map<String, Role> all, Role role) {
        return updates(viewer) && new RoleRules(all, Set.of()).mayRequire(viewer, role);
    }

    /**
     * The role as it is, to say whether it asks for a second factor.
     *
     * @throws AccessDeniedException when the viewer may not say so
     * @throws NotFound when there is none
     */
    public Role required(Viewer viewer, String name) {
        return required(viewer, rules(), name);
    }

    /**
     * Names of the roles that the viewer may let the role inherit from.
     *
     * @param all the roles there are, by their names
     * @param role name of the role; null for a new one
     */
    public static List<String> parents(Viewer viewer, Map<String, Role> all, @Nullable String role) {
        return new RoleRules(all, Set.of()).parents(viewer, role);
    }

    /** @throws AccessDeniedException when the viewer may not say if the role asks for a second factor */
    Role required(Viewer viewer, RoleRules rules, String name) {
        mayUpdate(viewer);
        Role role = rules.roles().get(name);
        if (role == null) {
            throw new NotFound("role", name);
        }
        if (!rules.mayRequire(viewer, role)) {
            throw new AccessDeniedException("Role " + name);
        }
        return role;
    }

    /**
     * Whether a second person must agree: the role grants something powerful that it did not, or no longer; or those who
     * hold powerful permissions by it need no second factor any more. To ask for one weakens nothing.
     */
    boolean powerful(RoleRules rules, @Nullable Role before, Role becomes) {
        Set<String> powerful = permissions.all().stream()
                .filter(Permission::powerful)
                .map(Permission::name)
                .collect(Collectors.toSet());
        boolean freed = before != null
                && before.secondFactor()
                && !becomes.secondFactor()
                && rules.affected(before.name())
                        .anyMatch(role -> role.grants().keySet().stream().anyMatch(powerful::contains));
        return freed
                || Differences.grants(before == null ? Map.of() : before.grants(), becomes.grants()).stream()
                        .anyMatch(change -> powerful.contains(change.permission()));
    }
}
