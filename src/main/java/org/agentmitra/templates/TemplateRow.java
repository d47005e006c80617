package org.agentmitra.templates;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of templates.
 *
 * @param provider name of the insurer whose it is; null for all
 * @param number of the published version; null when none is
 * @param draft whether a version is being designed
 */
record TemplateRow(
        UUID id,
        String name,
        String entity,
        @Nullable String provider,
        TemplateStatus status,
        @Nullable Integer number,
        boolean draft,
        OffsetDateTime updatedAt) {}
