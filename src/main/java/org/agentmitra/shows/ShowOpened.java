package org.agentmitra.shows;

import java.util.UUID;
import org.agentmitra.presentations.Slideshow;
import org.jspecify.annotations.Nullable;

/**
 * Somebody opened a presentation: a person as far as that can be told, and nobody who works with presentations.
 *
 * @param link null where it stands on a page of the portal
 * @param visitor random value of the browser; null when it asks not to be known again
 */
public record ShowOpened(
        Slideshow show,
        @Nullable UUID link,
        Audience audience,
        ShareChannel channel,
        @Nullable String visitor) {}
