package org.agentmitra.directory;

import java.util.Map;

/**
 * A condition that leaves some of the users, in two forms: to begin with where it leaves few, and to look at users with
 * where it leaves many. Databases left to choose read a hundred thousand users for three.
 *
 * @param ids query of the users' ids, by an index; may name one twice
 * @param holds the same as a condition on the table's alias {@code u} that no index answers
 * @param besides what must be true of {@code u} too however it is begun, after an {@code and}; empty for nothing
 * @param always whether it is begun with however many it leaves; two such are never combined
 */
record Narrowing(String ids, String holds, String besides, boolean always, Map<String, Object> parameters) {
    Narrowing(String ids, String holds, Map<String, Object> parameters) {
        this(ids, holds, "", false, parameters);
    }

    /** The same for whoever lets the viewer see by it, which is looked at last: it is asked of each user. */
    Narrowing where(String seen) {
        return new Narrowing(ids, holds, besides + " and " + seen, always, parameters);
    }

    /** One without a condition that could be looked at cheaply. */
    static Narrowing byIds(String ids, Map<String, Object> parameters) {
        return new Narrowing(ids, "u.id in (" + ids + ")", "", true, parameters);
    }

    /** A condition that no index is asked for. */
    static String looked(String condition) {
        return "case when " + condition + " then 1 else 0 end = 1";
    }
}
