package org.agentmitra.grants;

import java.util.Map;
import org.agentmitra.shared.Reach;
import org.jspecify.annotations.Nullable;

/**
 * What a role is.
 *
 * @param rank of several roles the one with the highest names the user
 * @param inherits name of the role whose grants it also has; null for none
 * @param builtIn whether it came with the portal; its title is then in the message bundles
 * @param title of an own role, in English or whatever the agency speaks; null when built in
 * @param titleHi of an own role in Hindi; null where the other title does
 * @param version grows with every change
 * @param secondFactor whether it asks its holders, and those of roles that inherit from it, for a second factor
 * @param own what it grants by itself
 * @param grants with what is inherited
 */
public record Role(
        String name,
        int rank,
        @Nullable String inherits,
        boolean builtIn,
        @Nullable String title,
        @Nullable String titleHi,
        long version,
        boolean secondFactor,
        Map<String, Reach> own,
        Map<String, Reach> grants) {

    Role granting(Map<String, Reach> all) {
        return new Role(name, rank, inherits, builtIn, title, titleHi, version, secondFactor, own, Map.copyOf(all));
    }
}
