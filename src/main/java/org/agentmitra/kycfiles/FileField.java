package org.agentmitra.kycfiles;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What of a file its customer may be asked to correct. What an account or a proof of its own stands behind is none of it. */
public enum FileField {
    NAME,
    BORN,
    GENDER,
    MARITAL,
    /** Whose name stands beside the person's own, and the name. */
    RELATIVE,
    CURRENT,
    PERMANENT,
    OCCUPATION,
    INCOME,
    SOURCE,
    PAN;

    private static final String PREFIX = "FIELD_";

    /** As it is kept among what customers are asked for, beside the kinds of papers. */
    public String kind() {
        return PREFIX + name();
    }

    /** The field that a kind names; empty for kinds of another sort. */
    public static Optional<FileField> of(String kind) {
        return Arrays.stream(values())
                .filter(field -> field.kind().equals(kind))
                .findFirst();
    }

    /** Key of its name in the message bundles. */
    public String key() {
        return "kyc.field." + name();
    }

    boolean in(Set<FileField> fields) {
        return fields.contains(this);
    }
}
