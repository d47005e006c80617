package org.agentmitra.targets;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of record that rows can become. The module that owns the record implements it; a new kind is a new class, found
 * by {@link ImportTargets}. All
 * methods run in the caller's transaction, work set by set and touch nothing outside the book, or what the sender may
 * reach.
 */
public interface ImportTarget extends ImportKind {
    /**
     * Checks rows against each other, against earlier rows of the import and against the book, and stages them with
     * their outcome. Called once a chunk, in order; rows that already failed are staged as failed.
     *
     * @return what is to be said about them
     */
    List<Finding> check(ImportContext context, List<TypedRow> rows);

    /** Rows that are applied in one transaction, at most. */
    default int atOnce() {
        return 1_000;
    }

    /** Counts of the staged rows by outcome. */
    Tally staged(UUID importId);

    /**
     * Makes records of the staged rows between two row numbers, both included. What changed in the book since the check
     * is respected: a row whose number now belongs to another book fails.
     */
    Tally apply(ImportContext context, int fromRow, int toRow);

    /**
     * Staged rows in the order of the sheet, with their field differences.
     *
     * @param outcome only rows with this outcome; null for all
     * @param afterRow only rows behind this number, for paging
     */
    List<RowPreview> preview(UUID importId, @Nullable RowOutcome outcome, int afterRow, int limit);

    /**
     * Where the page before begins.
     *
     * @param lastRow number of the last row of that page
     * @param size rows of a page
     * @return number of the row behind which it begins; 0 at the start
     */
    int pageEndingAt(UUID importId, @Nullable RowOutcome outcome, int lastRow, int size);

    /** Forgets the staged rows. */
    void purge(UUID importId);
}
