package org.agentmitra.rolechanges;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentmitra.grants.Role;
import org.agentmitra.grants.Roles;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Who may change which role to what: nobody grants what they do not hold, changes a role that holds more than they do, or
 * one they hold themselves. What came with the portal is changed by administrators alone, and theirs by nobody.
 */
record RoleRules(Map<String, Role> roles, Set<String> permissions) {
    static final String UPDATE = "roles.update";
    static final String APPROVE = "roles.approve";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z_]{2,39}");
    /** Pages below the list. */
    private static final Set<String> TAKEN = Set.of("new", "changes", "proposals", "uses");

    private static final int LONGEST_LINE = 6;
    /** Above no role that came with the portal. */
    private static final int LOWEST_RANK = 5;

    static boolean everywhere(Viewer viewer, String permission) {
        return viewer.scope(permission) instanceof Scope.Everything;
    }

    /**
     * Whether the viewer may say if the role asks for a second factor: that gives nobody anything, so that it may be a role
     * of the viewer's own, or the administrators'.
     */
    boolean mayRequire(Viewer viewer, Role role) {
        return (!role.builtIn() || viewer.role().equals(Roles.HIGHEST))
                && affected(role.name()).allMatch(one -> viewer.holds(one.grants()));
    }

    /** @param held names of the roles the viewer was given, also for a time */
    boolean mayTouch(Viewer viewer, Role role, Collection<String> held) {
        boolean own = held.stream()
                .flatMap(name -> Roles.line(roles, name).stream())
                .anyMatch(one -> one.name().equals(role.name()));
        return !own && !role.name().equals(Roles.HIGHEST) && mayRequire(viewer, role);
    }

    /** The role and all that inherit from it. */
    Stream<Role> affected(String name) {
        return roles.values().stream()
                .filter(role -> Roles.line(roles, role.name()).stream()
                        .anyMatch(above -> above.name().equals(name)));
    }

    /** Names of the roles that the role may inherit from; every one for a new role. */
    List<String> parents(Viewer viewer, @Nullable String role) {
        Set<String> below =
                role == null ? Set.of() : affected(role).map(Role::name).collect(Collectors.toSet());
        return roles.values().stream()
                .filter(one -> !below.contains(one.name()) && !one.name().equals(Roles.HIGHEST))
                .filter(one -> viewer.holds(one.grants()))
                .map(Role::name)
                .toList();
    }

    /** @throws Refused when a new role cannot be called so */
    void mayBeCalled(String name) {
        if (!NAME.matcher(name).matches() || TAKEN.contains(name)) {
            throw new Refused("name", "roles.name.invalid");
        }
        if (roles.containsKey(name)) {
            throw new Refused("name", "roles.name.taken");
        }
    }

    /**
     * The role as it would be, its inheritance worked out.
     *
     * @param before null for a new role
     * @throws Refused when it cannot be so, or would grant what the viewer does not hold
     */
    Role checked(Viewer viewer, String name, @Nullable Role before, Definition wanted) {
        String parent = wanted.inherits();
        if (parent != null && !parents(viewer, before == null ? null : name).contains(parent)) {
            throw new Refused("inherits", "roles.inherits.refused");
        }
        if (parent != null && Roles.line(roles, parent).size() >= LONGEST_LINE) {
            throw new Refused("inherits", "roles.inherits.long");
        }
        if (!permissions.containsAll(wanted.grants().keySet())) {
            throw new Refused("grants", "roles.grants.unknown");
        }
        if (!viewer.holds(wanted.grants())) {
            throw new Refused("grants", "roles.grants.beyond");
        }
        return Objects.requireNonNull(after(name, before, wanted).get(name));
    }

    /** All roles as they would be. */
    Map<String, Role> after(String name, @Nullable Role before, Definition wanted) {
        Role above = wanted.inherits() == null ? null : roles.get(wanted.inherits());
        Role role = new Role(
                name,
                before != null && before.builtIn() ? before.rank() : rank(above),
                wanted.inherits(),
                before != null && before.builtIn(),
                wanted.title(),
                wanted.titleHi(),
                before == null ? 0 : before.version() + 1,
                wanted.secondFactor(),
                wanted.grants(),
                Map.of());
        Map<String, Role> all = new LinkedHashMap<>(roles);
        all.put(name, role);
        return Roles.settled(all.values());
    }

    /** Just above what it inherits from, and never as high as the administrators. */
    private static int rank(@Nullable Role above) {
        return above == null ? LOWEST_RANK : Math.min(above.rank() + 1, 99);
    }

    /** Tells whether the role, what it inherits from and what it is to inherit from are as somebody saw them. */
    String seen(String name, @Nullable String inherits) {
        List<Role> line = new ArrayList<>(Roles.line(roles, name));
        if (inherits != null) {
            line.addAll(Roles.line(roles, inherits));
        }
        return line.stream()
                .map(role -> role.name() + ":" + role.version())
                .distinct()
                .collect(Collectors.joining(","));
    }
}
