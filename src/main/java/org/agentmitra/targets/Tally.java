package org.agentmitra.targets;

/**
 * Counts of rows by what becomes of them.
 *
 * @param created new records
 * @param updated existing records that change
 * @param unchanged existing records the row says nothing new about
 * @param duplicate rows whose record an earlier row of the file already named
 * @param failed rows that are not imported
 */
public record Tally(int created, int updated, int unchanged, int duplicate, int failed) {
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    public int total() {
        return created + updated + unchanged + duplicate + failed;
    }

    public Tally plus(Tally other) {
        return new Tally(
                created + other.created,
                updated + other.updated,
                unchanged + other.unchanged,
                duplicate + other.duplicate,
                failed + other.failed);
    }
}
