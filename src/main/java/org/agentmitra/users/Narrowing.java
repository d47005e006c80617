package org.agentmitra.users;

import java.util.Map;

/**
 * A condition that leaves some of the users, in two forms: to begin with where it leaves few, and to look at users with
 * where it leaves many. Databases left to choose read a hundred thousand users for three.
 *
 * @param ids query of the users' ids, by an index
 * @param holds the same as a condition on the table's alias {@code u} that no index answers
 */
record Narrowing(String ids, String holds, Map<String, Object> parameters) {
    /** One that is always begun with. */
    static Narrowing byIds(String ids, Map<String, Object> parameters) {
        return new Narrowing(ids, "u.id in (" + ids + ")", parameters);
    }

    String begun() {
        return "u.id in (" + ids + ")";
    }
}
