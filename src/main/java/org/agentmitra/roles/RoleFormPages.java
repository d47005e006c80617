package org.agentmitra.roles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agentmitra.grants.Permission;
import org.agentmitra.grants.Permissions;
import org.agentmitra.grants.Role;
import org.agentmitra.grants.Roles;
import org.agentmitra.rolechanges.RoleAuthority;
import org.agentmitra.shared.Reach;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the form of a role offers: roles to inherit from, and permissions as far as the viewer holds them. */
@Component
class RoleFormPages {
    private final Roles roles;
    private final Permissions permissions;

    RoleFormPages(Roles roles, Permissions permissions) {
        this.roles = roles;
        this.permissions = permissions;
    }

    /**
     * @param name null for a new role
     * @param parents names of roles
     */
    record Page(@Nullable String name, boolean builtIn, List<String> parents, List<Group> groups) {}

    record Group(String resource, List<Choice> choices) {}

    /** @param reaches to choose from, the narrowest first */
    record Choice(String permission, String action, boolean powerful, List<Option> reaches) {}

    record Option(Reach reach, boolean chosen) {
        public String key() {
            return "roles.reach.short." + reach.name();
        }
    }

    Page page(Viewer viewer, RoleForm form, @Nullable Role role) {
        List<Group> groups = new ArrayList<>();
        List<Permission> all = permissions.all();
        Set<String> chosen = Set.copyOf(form.grants());
        Permissions.byResource(all).forEach((resource, offered) -> {
            List<Choice> choices = offered.stream()
                    .filter(one -> viewer.may(one.name()))
                    .map(one -> choice(viewer, one, chosen))
                    .toList();
            if (!choices.isEmpty()) {
                groups.add(new Group(resource, choices));
            }
        });
        Map<String, Role> known = roles.all();
        return new Page(
                role == null ? null : role.name(),
                role != null && role.builtIn(),
                RoleAuthority.parents(viewer, known, role == null ? null : role.name()),
                groups);
    }

    private static Choice choice(Viewer viewer, Permission permission, Set<String> chosen) {
        return new Choice(
                permission.name(),
                permission.action(),
                permission.powerful(),
                Arrays.stream(Reach.values())
                        .filter(reach -> viewer.holds(Map.of(permission.name(), reach)))
                        .map(reach -> new Option(reach, chosen.contains(permission.name() + ":" + reach)))
                        .toList());
    }
}
