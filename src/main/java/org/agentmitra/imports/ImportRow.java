package org.agentmitra.imports;

import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of imports; texts are message keys where they end in {@code Key}.
 *
 * @param agent whose book it goes into; null for none
 * @param sender who brought it; null where the portal found it in a folder
 */
record ImportRow(
        UUID id,
        String fileName,
        String templateKey,
        @Nullable String templateName,
        @Nullable String agent,
        ZonedDateTime uploadedAt,
        @Nullable String sender,
        String statusKey,
        String statusStyle,
        int rows,
        int failed) {}
