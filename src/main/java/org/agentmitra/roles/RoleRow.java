package org.agentmitra.roles;

import java.util.List;
import org.agentmitra.shared.PageOf;

/**
 * A line of the list.
 *
 * @param inherits names of the roles whose grants it also has, the nearest first
 * @param permissions how many it grants, with the inherited ones
 * @param users who hold it now; counted up to {@link PageOf#CAP} and one
 * @param secondFactor whether it asks for a second factor, by itself or by one that it inherits from
 */
record RoleRow(String name, boolean builtIn, List<String> inherits, int permissions, int users, boolean secondFactor) {
    public String holders() {
        return PageOf.counted(users);
    }
}
