package org.agentmitra.library;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.agentmitra.presentations.PresentationStatus;
import org.agentmitra.slides.Category;
import org.jspecify.annotations.Nullable;

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
        OffsetDateTime updatedAt,
        @Nullable Category category,
        String language) {}
