package org.agentmitra.rolechanges;

import org.agentmitra.grants.Role;
import org.agentmitra.shared.Refused;
import org.jspecify.annotations.Nullable;

/** What somebody wants a role to be, as it was typed. */
public interface TypedRole {
    /** Of a new role; null when none was typed. */
    @Nullable
    String name();

    /** Of the role that the form was filled from; null for a new one. */
    @Nullable
    Long version();

    /**
     * What was typed as far as it can be read; whether the role may be so is not asked.
     *
     * @param before null for a new role
     * @throws Refused when a title is missing, or a permission or reach is none
     */
    Definition definition(@Nullable Role before);
}
