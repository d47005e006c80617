package org.agentmitra.customerparts;

import java.util.Optional;

/**
 * A table whose rows belong to customers and move along when two records turn out to be one person, and back when that was a
 * mistake. A bean of this type is all it takes. The rows have a key {@code id} of type UUID.
 */
public interface Belongings {
    /** Name of the table. */
    String table();

    /** Its column with the id of the customer. */
    default String column() {
        return "customer_id";
    }

    /** Whether a customer has one row at most: it moves only to who has none, and else stays with the record that is joined. */
    default boolean single() {
        return false;
    }

    /**
     * Its column with the list that a row came from: such a row holds nobody in the book when that list is taken back. Empty
     * where all rows were typed.
     */
    default Optional<String> sourceColumn() {
        return Optional.empty();
    }
}
