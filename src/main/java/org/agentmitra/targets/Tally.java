package org.agentmitra.targets;

/**
 * Counts of rows by what becomes of them.
 *
 * @param created new records
 * @param updated existing records that change
 * @param unchanged existing records the row says nothing new about
 * @param duplicate rows whose record an earlier row of the file already named
 * @param conflict rows of which nobody has said yet which record they mean
 * @param skipped rows that somebody left out
 */
public record Tally(int created, int updated, int unchanged, int duplicate, int failed, int conflict, int skipped) {
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    /** Counts of rows that are neither in conflict nor left out by somebody. */
    public Tally(int created, int updated, int unchanged, int duplicate, int failed) {
        this(created, updated, unchanged, duplicate, failed, 0, 0);
    }

    public int total() {
        return created + updated + unchanged + duplicate + failed + conflict + skipped;
    }

    /** Rows that a run has something to do with. */
    public int imported() {
        return created + updated + unchanged;
    }

    public Tally plus(Tally other) {
        return new Tally(
                created + other.created,
                updated + other.updated,
                unchanged + other.unchanged,
                duplicate + other.duplicate,
                failed + other.failed,
                conflict + other.conflict,
                skipped + other.skipped);
    }
}
