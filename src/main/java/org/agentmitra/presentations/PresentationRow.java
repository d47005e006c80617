package org.agentmitra.presentations;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A line of the library.
 *
 * @param agent name of whose it is
 */
record PresentationRow(
        UUID id,
        String name,
        String agent,
        PresentationStatus status,
        boolean active,
        int slides,
        OffsetDateTime updatedAt) {}
