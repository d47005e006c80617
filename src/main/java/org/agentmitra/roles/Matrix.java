package org.agentmitra.roles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.agentmitra.grants.Permission;
import org.agentmitra.grants.Permissions;
import org.agentmitra.grants.Role;
import org.agentmitra.grants.Roles;
import org.agentmitra.shared.Reach;
import org.jspecify.annotations.Nullable;

/** What a role grants: a row for each resource, a cell for each action, and where each grant comes from. */
record Matrix(List<Row> rows) {
    /** Actions that most resources have; the others share a column. */
    static final List<String> COMMON = List.of("read", "create", "update", "delete", "approve");

    /** @param common one for each of the common actions, null where the resource has no such action */
    record Row(String resource, List<@Nullable Cell> common, List<Cell> others) {}

    /**
     * @param reach null when not held
     * @param from the role it is inherited from; null when it is the role's own, or not held
     */
    record Cell(
            String permission,
            String action,
            @Nullable Reach reach,
            @Nullable String from) {
        public boolean held() {
            return reach != null;
        }

        public String style() {
            return reach == null ? "status-muted" : from == null ? "status-ok" : "status-info";
        }
    }

    static Matrix of(List<Permission> permissions, Map<String, Role> roles, String role) {
        List<Role> line = Roles.line(roles, role);
        List<Row> rows = new ArrayList<>();
        Permissions.byResource(permissions).forEach((resource, offered) -> {
            List<@Nullable Cell> common = new ArrayList<>();
            for (String action : COMMON) {
                common.add(offered.stream()
                        .filter(one -> one.action().equals(action))
                        .findFirst()
                        .map(one -> cell(line, one))
                        .orElse(null));
            }
            List<Cell> others = offered.stream()
                    .filter(one -> !COMMON.contains(one.action()))
                    .map(one -> cell(line, one))
                    .toList();
            rows.add(new Row(resource, common, others));
        });
        return new Matrix(rows);
    }

    /** Where two of the line grant it, the wider reach counts, and of equal ones the nearer. */
    private static Cell cell(List<Role> line, Permission permission) {
        Reach widest = null;
        String from = null;
        for (Role role : line) {
            Reach reach = role.own().get(permission.name());
            if (reach != null && (widest == null || reach.compareTo(widest) > 0)) {
                widest = reach;
                from = role.equals(line.getFirst()) ? null : role.name();
            }
        }
        return new Cell(permission.name(), permission.action(), widest, from);
    }
}
