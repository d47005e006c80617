package org.agentmitra.jobs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import into a book, for who takes one back.
 *
 * @param target key of what its rows become
 * @param rested whether it came to its end, whichever
 * @param headerRow number of the row before its first
 * @param appliedTo number of the last row that was applied
 * @param keptUntil until when its rows are kept, and with them what it changed; null while it is on its way
 * @param purged whether they are gone
 */
public record FinishedImport(
        UUID id,
        String target,
        String fileName,
        boolean rested,
        int headerRow,
        int appliedTo,
        @Nullable Instant keptUntil,
        boolean purged) {}
