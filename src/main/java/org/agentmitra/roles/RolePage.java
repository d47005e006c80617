package org.agentmitra.roles;

import java.util.List;
import org.agentmitra.shared.Reach;

/**
 * One role.
 *
 * @param heirs names of the roles that inherit from it directly
 * @param reaches how far its grants reach, the narrowest first
 * @param changes the latest first
 * @param mayLimit whether the viewer may say how many sessions its holders may have at once
 */
record RolePage(
        RoleRow role,
        List<String> heirs,
        List<Reach> reaches,
        Matrix matrix,
        List<RoleChange> changes,
        boolean mayChange,
        boolean mayDelete,
        boolean mayLimit) {
    public List<String> actions() {
        return Matrix.COMMON;
    }
}
