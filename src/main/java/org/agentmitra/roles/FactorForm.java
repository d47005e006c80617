package org.agentmitra.roles;

import org.agentmitra.grants.Role;
import org.jspecify.annotations.Nullable;

/**
 * Whether a role asks for a second factor.
 *
 * @param secondFactor null for no, as an empty check box is not sent
 * @param version of the role the form was filled from
 */
record FactorForm(@Nullable Boolean secondFactor, @Nullable Long version) {
    static FactorForm of(Role role) {
        return new FactorForm(role.secondFactor(), role.version());
    }

    public boolean asked() {
        return Boolean.TRUE.equals(secondFactor);
    }
}
