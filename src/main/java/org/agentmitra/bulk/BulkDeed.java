package org.agentmitra.bulk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.agentmitra.shared.Viewer;

/** What can be done to many, one after the other, also while nobody waits. */
public interface BulkDeed {
    /** To what it is done. */
    BulkArea area();

    /** What it is known as, at most 24 characters each; {@code bulk.kind.<kind>} says it. */
    Set<String> kinds();

    /**
     * Does it to one, in the transaction of the row.
     *
     * @throws org.agentmitra.shared.Refused when it cannot be done to this one
     * @throws org.agentmitra.shared.NotFound when the actor does not reach this one
     */
    void to(Viewer actor, Bulk bulk, BulkRow row);

    /** What is to happen when all are settled, once; in the transaction that ends it. */
    default void after(Viewer actor, Bulk bulk) {}

    /** Whether nobody ever waits for it. */
    default boolean behind() {
        return false;
    }

    /** The kind that takes it back; empty when nothing does. */
    default Optional<String> undo(String kind) {
        return Optional.empty();
    }

    /**
     * What is taken back and how.
     *
     * @param done those for whom it was done
     */
    default Undoing undoing(Bulk bulk, List<BulkRow> done, Locale language) {
        return new Undoing(
                Map.of(),
                done.stream()
                        .map(row -> new BulkSubject(
                                row.subject(), row.name(), row.key().toString()))
                        .toList());
    }

    /** What takes something back is done with, and to whom. */
    record Undoing(Map<String, String> details, List<BulkSubject> meant) {}
}
