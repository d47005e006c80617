package org.agentmitra.targets;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
     * their outcome. Called once a chunk, in order; rows that already failed are staged as {@link TypedRow#refused}
     * says. Rows that are staged with the same numbers are replaced: some of a checked import come again when somebody
     * corrected them, together with those {@link #beside} them.
     *
     * @return what is to be said about them
     */
    List<Finding> check(ImportContext context, List<TypedRow> rows);

    /** Whether the check heeds which values are known or stand in a file once; else templates cannot ask for that. */
    default boolean handles() {
        return false;
    }

    /** Rows that are applied in one transaction, at most. */
    default int atOnce() {
        return 1_000;
    }

    /**
     * Staged rows that have to be checked again when some others say something else than they did: those that name, or
     * named, the same records.
     *
     * @param rows numbers of the rows that change, as they are staged; at least one
     * @param now the same rows as they are now
     * @param limit how many the caller can do with; with more of them, some of them are enough
     * @return unless the target knows better, all below the first: a row gives way to those above it
     */
    default Set<Integer> beside(ImportContext context, Set<Integer> rows, List<TypedRow> now, int limit) {
        return preview(context.id(), null, Collections.min(rows), limit).stream()
                .map(RowPreview::number)
                .collect(Collectors.toSet());
    }

    /**
     * Staged rows that are to be checked again now that every row is staged, as they name others behind them. Asked
     * until there are none, or the same ones again.
     */
    default Set<Integer> unsettled(UUID importId) {
        return Set.of();
    }

    /** Every row is checked: the target may say in which order the run comes to them. */
    default void settle(UUID importId) {}

    /** Failed rows among those to which the run comes between two numbers, both included. */
    default List<RowPreview> failed(UUID importId, int fromRow, int toRow) {
        return preview(importId, RowOutcome.FAILED, fromRow - 1, toRow - fromRow + 1).stream()
                .filter(row -> row.number() <= toRow)
                .toList();
    }

    /** Records of the book that a cell of the field may mean; none where the field names no record. */
    default List<Candidate> candidates(ImportContext context, String field, String text) {
        return List.of();
    }

    /** Counts of the staged rows by outcome. */
    Tally staged(UUID importId);

    /**
     * Makes records of the staged rows to which the run comes between two row numbers, both included. What changed in
     * the book since the check is respected: a row whose number now belongs to another book fails.
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
