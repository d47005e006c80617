package org.agentmitra.accounts;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.agentmitra.shared.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The roles there are, with what each grants by itself and by those it inherits from; one query. */
@Component
class Roles {
    private final JdbcClient jdbc;

    Roles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param grants with what is inherited */
    record Role(int rank, Map<String, Reach> grants) {}

    private record Own(int rank, @Nullable String inherits, Map<String, Reach> grants) {}

    /** By name, the highest rank first. */
    Map<String, Role> all() {
        Map<String, Own> own = new LinkedHashMap<>();
        jdbc.sql("select r.name, r.rank, r.inherits, g.permission, g.reach"
                        + " from roles r left join role_grants g on g.role = r.name order by r.rank desc, r.name")
                .query(row -> {
                    Own role = own.get(row.getString(1));
                    if (role == null) {
                        role = new Own(row.getInt(2), row.getString(3), new HashMap<>());
                        own.put(row.getString(1), role);
                    }
                    if (row.getString(4) != null) {
                        role.grants.put(row.getString(4), Reach.valueOf(row.getString(5)));
                    }
                });
        Map<String, Role> all = new LinkedHashMap<>();
        own.forEach((name, role) -> all.put(name, new Role(role.rank, inherited(own, name))));
        return all;
    }

    private static Map<String, Reach> inherited(Map<String, Own> roles, String name) {
        Map<String, Reach> grants = new HashMap<>();
        String next = name;
        for (int step = 0; next != null && step <= Grants.DEEPEST; step++) {
            Own role = roles.get(next);
            if (role == null) {
                break;
            }
            role.grants.forEach((permission, reach) -> grants.merge(permission, reach, Grants::wider));
            next = role.inherits;
        }
        return grants;
    }
}
