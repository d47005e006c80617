package org.agentmitra.roles;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.agentmitra.grants.Role;
import org.agentmitra.rolechanges.Definition;
import org.agentmitra.rolechanges.TypedRole;
import org.agentmitra.shared.Reach;
import org.agentmitra.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A role as it is typed.
 *
 * @param name of a new role; a role keeps its name
 * @param inherits name of a role; empty for none
 * @param grants permissions with their reach, such as {@code policies.read:TREE}
 * @param version of the role the form was filled from
 */
record RoleForm(
        @Nullable String name,

        @Nullable @Size(max = 80, message = "{roles.title.long}")
        String title,

        @Nullable @Size(max = 80, message = "{roles.title.long}")
        String titleHi,

        @Nullable String inherits,
        List<String> grants,
        @Nullable Long version)
        implements TypedRole {
    private static final char COLON = ':';

    RoleForm {
        grants = grants == null
                ? List.of()
                : grants.stream().filter(one -> one != null && !one.isBlank()).toList();
    }

    static RoleForm empty() {
        return new RoleForm("", "", "", "", List.of(), null);
    }

    static RoleForm of(Role role) {
        return new RoleForm(
                role.name(),
                role.title(),
                role.titleHi(),
                role.inherits(),
                role.own().entrySet().stream()
                        .map(one -> one.getKey() + COLON + one.getValue())
                        .toList(),
                role.version());
    }

    @Override
    public Definition definition(@Nullable Role before) {
        if (before != null && before.builtIn()) {
            return new Definition(null, null, before.inherits(), wanted(), before.secondFactor());
        }
        if (text(title) == null) {
            throw new Refused("title", "roles.title.blank");
        }
        boolean factor = before != null && before.secondFactor();
        return new Definition(text(title), text(titleHi), text(inherits), wanted(), factor);
    }

    private SortedMap<String, Reach> wanted() {
        SortedMap<String, Reach> wanted = new TreeMap<>();
        for (String grant : grants) {
            int colon = grant.indexOf(COLON);
            try {
                wanted.put(grant.substring(0, Math.max(colon, 0)), Reach.valueOf(grant.substring(colon + 1)));
            } catch (IllegalArgumentException none) {
                throw new Refused("grants", "roles.grants.unknown");
            }
        }
        return wanted;
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
