package org.agentmitra.corrections;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said of rows, at once.
 *
 * @param column index of the column; {@link #ROW} for the row as a whole
 * @param header of the column; null for the row
 * @param reason code of the findings whose rows are left out; null for one row
 * @param was what the cells held; null where they were blank, or for the row
 * @param value what they hold instead, empty for nothing; null for the row
 * @param file that was brought back with other contents; null for none
 * @param unfit numbers in it that are no rows of the import; null for none
 * @param rows how many rows it still concerns
 * @param first number of the first of them
 */
record Correction(
        UUID id,
        Kind kind,
        int column,
        @Nullable String header,
        @Nullable String reason,
        @Nullable String was,
        @Nullable String value,
        @Nullable String file,
        @Nullable String unfit,
        String by,
        Instant at,
        int rows,
        int first) {
    static final int ROW = -1;

    enum Kind {
        /** A cell holds something else. */
        CELL,
        /** The row is left out. */
        SKIP,
        /** The row is a new record. */
        NEW,
        /** Cells hold what stands in a file that was brought back. */
        FILE
    }
}
