package org.agentmitra.grants;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All permissions, in the order of their names; one query. */
@Component
public class Permissions {
    private final JdbcClient jdbc;

    Permissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All there are, also those that no role grants. */
    public List<Permission> all() {
        return jdbc.sql("select name, powerful from permissions order by name")
                .query((row, number) -> new Permission(row.getString(1), row.getBoolean(2)))
                .list();
    }

    /** By resource, in the order of the names. */
    public static Map<String, List<Permission>> byResource(List<Permission> permissions) {
        Map<String, List<Permission>> grouped = new LinkedHashMap<>();
        permissions.forEach(permission -> grouped.computeIfAbsent(permission.resource(), resource -> new ArrayList<>())
                .add(permission));
        return grouped;
    }
}
