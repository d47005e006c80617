package org.agentmitra.matching;

import java.util.Locale;

/** A fact about a customer that has a source of its own. */
public enum Fact {
    NAME,
    BORN,
    MOBILE,
    EMAIL,
    ADDRESS;

    /** @throws IllegalArgumentException when there is no such field */
    public static Fact of(String field) {
        return valueOf(field.toUpperCase(Locale.ROOT));
    }

    /** As it stands in forms, message keys and the audit trail. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
