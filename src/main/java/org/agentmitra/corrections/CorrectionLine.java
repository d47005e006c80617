package org.agentmitra.corrections;

import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A correction as the list shows it.
 *
 * @param header of the column; null for the row
 * @param reason what was to be said of the rows that are left out; null for one row
 * @param was what the cells held, by its end where that is sensitive; null for nothing
 * @param value what they hold now, as before
 * @param file that was brought back; null for none
 * @param unfit numbers in it that are no rows of the import; null for none
 * @param rows how many rows it concerns
 * @param first number of the first of them
 */
record CorrectionLine(
        UUID id,
        String kind,
        @Nullable String header,
        @Nullable String reason,
        @Nullable String was,
        @Nullable String value,
        @Nullable String file,
        @Nullable String unfit,
        int rows,
        int first,
        String by,
        ZonedDateTime at) {}
