package org.agentmitra.shared;

import java.util.Map;

/**
 * Texts that begin alike, as a range of an index: H2 plans a derived table before it knows the pattern of a {@code like}
 * in it, and would read the whole table. The column must compare by code point.
 *
 * @param text what they begin with
 */
public record Beginning(String text) {
    /** Above whatever follows the beginning. */
    private static final char LAST = '\uffff';

    /**
     * The condition of a query.
     *
     * @param column the column that holds the texts
     * @param name name of the parameter; a second one has the same name and {@code End}
     */
    public static String of(String column, String name) {
        return "(" + column + " >= :" + name + " and " + column + " < :" + name + "End)";
    }

    /** Values of the parameters of {@link #of}. */
    public Map<String, Object> parameters(String name) {
        return Map.of(name, text, name + "End", text + LAST);
    }
}
