package org.agentmitra.imports;

import java.time.ZonedDateTime;
import java.util.UUID;

/** One line of the list of imports; texts are message keys where they end in {@code Key}. */
record ImportRow(
        UUID id,
        String fileName,
        String templateKey,
        String agent,
        ZonedDateTime uploadedAt,
        String statusKey,
        String statusStyle,
        int rows,
        int failed) {}
