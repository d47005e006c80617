package org.agentmitra.targets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what imports of a kind of record made. A kind without one cannot be taken back: people, for one, were sent
 * their invitations and may have accepted them. All methods run in the caller's transaction and work set by set. A row is
 * taken back only while its record is as the import left it; what somebody or a later import did since is kept.
 */
public interface Reversal {
    /** Key of the {@link ImportTarget} whose imports it takes back. */
    String target();

    /** Ending of the keys of texts that say what is taken back, where a kind speaks its own words. */
    default String words() {
        return ImportKind.PLAIN_WORDS;
    }

    /** Number of the row to which the run came at the turn. */
    default int row(UUID importId, int turn) {
        return turn;
    }

    /** Right that is asked for besides that to undo imports, where the import stands; empty for none. */
    default Optional<String> permission() {
        return Optional.empty();
    }

    /** Whether the last rows go first: they may hang on those above. */
    default boolean backwards() {
        return false;
    }

    /** Whether there are customers behind the records, to be settled as well. */
    default boolean settlesPeople() {
        return true;
    }

    /**
     * What would become of the rows up to {@code toRow}, were the import taken back now.
     *
     * @param toRow number of the last row that was applied
     */
    Forecast forecast(Work work, int toRow);

    /** Takes back the records of the rows between two numbers, both included. */
    Reversed records(Work work, int fromRow, int toRow);

    /** Settles whom the rows are about, once the records of all rows are taken back or kept. */
    People people(Work work, int fromRow, int toRow);

    /**
     * An import to be taken back.
     *
     * @param actor who asked for it
     * @param later imports into the same book that ran after it and stand
     */
    record Work(ImportContext context, UUID actor, List<UUID> later) {}

    /**
     * Counts of records.
     *
     * @param removed made by the import, and gone
     * @param restored changed by the import, and as before
     * @param confirmed whose date the import moved, and that have their former one
     */
    record Counts(int removed, int restored, int confirmed) {
        public int total() {
            return removed + restored + confirmed;
        }
    }

    /** Counts, and how many rows would be kept by the reason why. */
    record Forecast(Counts counts, Map<String, Integer> kept) {}

    /** Counts, and the rows that were kept. */
    record Reversed(Counts counts, List<Kept> kept) {}

    /** Customers who were made by the import and went, and who lost what it told of them. */
    record People(int removed, int restored) {
        public static final People NONE = new People(0, 0);
    }

    /**
     * A row whose record was not taken back.
     *
     * @param key what the record is known by: a policy number
     * @param code why; the text is {@code undos.kept.<code>}
     * @param by the import that changed or confirmed it since; null for none
     */
    record Kept(int row, String key, String code, @Nullable UUID by) {}
}
