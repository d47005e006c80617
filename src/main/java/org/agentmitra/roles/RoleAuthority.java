package org.agentmitra.roles;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.agentmitra.accounts.Role;
import org.agentmitra.accounts.Roles;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The rules of {@link RoleRules} on the roles there are now. */
@Component
class RoleAuthority {
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

    /** @throws AccessDeniedException when the viewer may not change roles */
    void mayUpdate(Viewer viewer) {
        if (!RoleRules.everywhere(viewer, RoleRules.UPDATE)) {
            throw new AccessDeniedException(RoleRules.UPDATE);
        }
    }

    /** @throws AccessDeniedException when the viewer may not change the role */
    void mayTouch(Viewer viewer, RoleRules rules, Role role) {
        if (!rules.mayTouch(viewer, role, store.given(viewer.user()))) {
            throw new AccessDeniedException("Role " + role.name());
        }
    }

    boolean touches(Viewer viewer, RoleRules rules, Role role) {
        return RoleRules.everywhere(viewer, RoleRules.UPDATE)
                && rules.mayTouch(viewer, role, store.given(viewer.user()));
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

    /** Whether the viewer may say if the role asks for a second factor. */
    boolean requires(Viewer viewer, RoleRules rules, Role role) {
        return RoleRules.everywhere(viewer, RoleRules.UPDATE) && rules.mayRequire(viewer, role);
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
