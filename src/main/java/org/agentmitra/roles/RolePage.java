package org.agentmitra.roles;

import java.util.List;
import org.agentmitra.rolechanges.RoleChange;
import org.agentmitra.shared.Reach;

/**
 * One role.
 *
 * @param heirs names of the roles that inherit from it directly
 * @param reaches how far its grants reach, the narrowest first
 * @param factor whether it asks for a second factor
 * @param changes the latest first
 * @param mayLimit whether the viewer may say how many sessions its holders may have at once
 */
record RolePage(
        RoleRow role,
        List<String> heirs,
        List<Reach> reaches,
        Matrix matrix,
        Factor factor,
        List<RoleChange> changes,
        boolean mayChange,
        boolean mayDelete,
        boolean mayLimit) {
    /**
     * Whether a role asks for a second factor.
     *
     * @param from names of the roles that do and that it inherits from
     */
    record Factor(boolean asked, List<String> from, boolean mayChange) {}

    public List<String> actions() {
        return Matrix.COMMON;
    }
}
