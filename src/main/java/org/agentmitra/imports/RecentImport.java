package org.agentmitra.imports;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of "last imports".
 *
 * @param templateNameKey message key
 * @param statusKey message key
 * @param statusStyle class of the status badge: {@code status-ok}
 * @param rows data rows of the file, as far as they are counted
 * @param failed rows that were or would be left out
 */
public record RecentImport(
        UUID id,
        String fileName,
        String templateNameKey,
        String statusKey,
        String statusStyle,
        Instant uploadedAt,
        int rows,
        int failed) {}
