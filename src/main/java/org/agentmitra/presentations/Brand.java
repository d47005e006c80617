package org.agentmitra.presentations;

import org.agentmitra.media.PictureRef;
import org.jspecify.annotations.Nullable;

/**
 * What stands on every slide of an agent.
 *
 * @param logo null for none
 * @param contact empty for none
 */
public record Brand(@Nullable PictureRef logo, String contact) {}
