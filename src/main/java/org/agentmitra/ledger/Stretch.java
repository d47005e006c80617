package org.agentmitra.ledger;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The records that a page looks at: those behind a key, up to another.
 *
 * @param start the key they lie behind; null for all
 * @param end the last of them; null for all
 * @param backwards whether from older to later ones
 */
record Stretch(@Nullable LedgerKey start, @Nullable LedgerKey end, boolean backwards) {
    Stretch to(@Nullable LedgerKey edge) {
        return new Stretch(start, edge, backwards);
    }

    /** On the table's alias {@code a}, after other conditions. The first comparison is what H2 looks up in an index. */
    String condition() {
        return bound(start, backwards ? ">" : "<", "key", false) + bound(end, backwards ? "<" : ">", "edge", true);
    }

    private static String bound(@Nullable LedgerKey key, String sign, String name, boolean itself) {
        return key == null
                ? ""
                : " and a.recorded_at %1$s= :%2$sAt and (a.recorded_at, a.id) %1$s%3$s (:%2$sAt, :%2$sId)"
                        .formatted(sign, name, itself ? "=" : "");
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        put(parameters, start, "key");
        put(parameters, end, "edge");
        return parameters;
    }

    private static void put(Map<String, Object> parameters, @Nullable LedgerKey key, String name) {
        if (key != null) {
            parameters.put(name + "At", key.at());
            parameters.put(name + "Id", key.id());
        }
    }

    /** Of each column of the order. */
    String direction() {
        return backwards ? "" : " desc";
    }

    /** Columns to sort by. */
    String order() {
        return "recorded_at" + direction() + ", id" + direction();
    }
}
