package org.agentmitra.journals;

import java.time.Duration;
import org.agentmitra.targets.Tally;

/**
 * Rows that were checked or applied together.
 *
 * @param fromRow number of the first row in the sheet; {@code toRow} of the last
 * @param rows rows with data among them
 * @param outcome what became of them; nothing yet of a check
 * @param findings what the check had to say about them
 * @param took how long the portal was at work on them
 */
public record DoneChunk(int fromRow, int toRow, int rows, Tally outcome, int findings, Duration took) {
    /** Rows that were checked. */
    public static DoneChunk checked(int fromRow, int toRow, int rows, int findings, Duration took) {
        return new DoneChunk(fromRow, toRow, rows, Tally.NONE, findings, took);
    }

    /** Rows that were applied. */
    public static DoneChunk applied(int fromRow, int toRow, Tally outcome, Duration took) {
        return new DoneChunk(fromRow, toRow, outcome.total(), outcome, 0, took);
    }
}
