package org.agentmitra.nominees;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody is to the customer, or an appointee to a minor. */
public enum Relation {
    SPOUSE,
    SON,
    DAUGHTER,
    FATHER,
    MOTHER,
    BROTHER,
    SISTER,
    GRANDPARENT,
    GRANDCHILD,
    IN_LAW,
    GUARDIAN,
    OTHER;

    public String key() {
        return "nominees.relation." + name();
    }

    static Optional<Relation> of(@Nullable String name) {
        return Arrays.stream(values())
                .filter(relation -> relation.name().equals(name))
                .findFirst();
    }
}
