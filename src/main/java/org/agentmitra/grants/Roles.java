package org.agentmitra.grants;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.agentmitra.shared.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The roles there are, with what each grants by itself and by those it inherits from; one query. */
@Component
public class Roles {
    /** The role of administrators, which holds everything and stays as it is. */
    public static final String HIGHEST = "super_admin";

    private final JdbcClient jdbc;

    Roles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name, the highest rank first. */
    public Map<String, Role> all() {
        Map<String, Role> own = new LinkedHashMap<>();
        jdbc.sql(
                        "select r.name, r.rank, r.inherits, r.built_in, r.title, r.title_hi, r.version, r.second_factor, g.permission, g.reach"
                                + " from roles r left join role_grants g on g.role = r.name order by r.rank desc, r.name")
                .query(row -> {
                    Role role = own.get(row.getString(1));
                    if (role == null) {
                        role = new Role(
                                row.getString(1),
                                row.getInt(2),
                                row.getString(3),
                                row.getBoolean(4),
                                row.getString(5),
                                row.getString(6),
                                row.getLong(7),
                                row.getBoolean(8),
                                new HashMap<>(),
                                Map.of());
                        own.put(role.name(), role);
                    }
                    if (row.getString(9) != null) {
                        role.own().put(row.getString(9), Reach.valueOf(row.getString(10)));
                    }
                });
        return settled(own.values());
    }

    /** The same roles with what each inherits from the others worked out anew. */
    public static Map<String, Role> settled(Collection<Role> roles) {
        Map<String, Role> known = new LinkedHashMap<>();
        roles.forEach(role -> known.put(role.name(), role));
        Map<String, Role> settled = new LinkedHashMap<>();
        known.forEach((name, role) -> settled.put(name, role.granting(grants(known, name))));
        return settled;
    }

    /** The role and those it inherits from, the nearest first; empty for a role there is not. */
    public static List<Role> line(Map<String, Role> roles, String name) {
        List<Role> line = new ArrayList<>();
        for (Role next = roles.get(name); next != null && line.size() <= Grants.DEEPEST; ) {
            line.add(next);
            next = next.inherits() == null ? null : roles.get(next.inherits());
        }
        return line;
    }

    /** Whether the role asks its holders for a second factor, by itself or by one that it inherits from. */
    public static boolean secondFactor(Map<String, Role> roles, String name) {
        return line(roles, name).stream().anyMatch(Role::secondFactor);
    }

    private static Map<String, Reach> grants(Map<String, Role> roles, String name) {
        Map<String, Reach> grants = new HashMap<>();
        line(roles, name)
                .forEach(role ->
                        role.own().forEach((permission, reach) -> grants.merge(permission, reach, Grants::wider)));
        return grants;
    }
}
