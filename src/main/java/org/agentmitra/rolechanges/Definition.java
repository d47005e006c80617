package org.agentmitra.rolechanges;

import java.util.SortedMap;
import java.util.TreeMap;
import org.agentmitra.grants.Role;
import org.agentmitra.shared.Reach;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decides about a role; kept with each change of it.
 *
 * @param title null for a role that came with the portal
 * @param titleHi in Hindi; null where the other title does
 * @param inherits name of a role; null for none
 * @param grants what it grants by itself
 * @param secondFactor whether it asks its holders for a second factor; changes from before there was the choice lack it
 */
public record Definition(
        @Nullable String title,
        @Nullable String titleHi,
        @Nullable String inherits,
        SortedMap<String, Reach> grants,
        boolean secondFactor) {

    static Definition of(Role role) {
        return new Definition(
                role.title(), role.titleHi(), role.inherits(), new TreeMap<>(role.own()), role.secondFactor());
    }

    Definition asking(boolean factor) {
        return new Definition(title, titleHi, inherits, grants, factor);
    }
}
