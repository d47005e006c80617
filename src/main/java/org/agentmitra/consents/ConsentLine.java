package org.agentmitra.consents;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A purpose and whether the viewer agrees.
 *
 * @param purpose null for one that only a module knows; then {@code slug} is shown
 * @param since in the viewer's zone: when it was given, or withdrawn; null when it never was given
 * @param outdated whether another notice is shown now than the one that was agreed to
 */
record ConsentLine(
        @Nullable Purpose purpose,
        String slug,
        boolean holds,
        @Nullable OffsetDateTime since,
        @Nullable String version,
        boolean outdated) {}
