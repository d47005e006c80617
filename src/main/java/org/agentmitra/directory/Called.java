package org.agentmitra.directory;

import java.util.List;
import java.util.stream.Collectors;
import org.agentmitra.shared.Beginning;

/**
 * Users by the beginning of any word of their name, and what follows it: "menon" and "menon iyer" find Leela Menon Iyer.
 * Of a name of five words and more the fourth up to the last but one begin nothing.
 */
public final class Called {
    private static final List<String> KEYS = List.of("name_key", "name_from_second", "name_from_third", "name_last");

    private Called() {}

    /**
     * A query of the ids of those who are called so, by an index; may name one twice.
     *
     * @param name name of the parameter, whose values are those of a {@link Beginning} in lower case
     */
    public static String ids(String name) {
        return KEYS.stream()
                .map(key -> "select b.id from users b where " + Beginning.of("b." + key, name))
                .collect(Collectors.joining(" union all "));
    }

    /**
     * The same as a condition to look at users with, for which no index is asked: H2 would take one of them for each user.
     *
     * @param users alias of the table of users
     */
    public static String condition(String users, String name) {
        return KEYS.stream()
                .map(key -> Beginning.of(users + "." + key, name))
                .collect(Collectors.joining(" or ", "case when ", " then 1 else 0 end = 1"));
    }
}
