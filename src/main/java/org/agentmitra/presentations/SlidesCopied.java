package org.agentmitra.presentations;

import java.util.Map;
import java.util.UUID;

/**
 * Slides were made that say what other slides said: what is kept beside those goes along.
 *
 * @param from the presentation whose slides they were, which may be the same
 * @param places positions in the one they were made in, by those that they had
 */
public record SlidesCopied(UUID actor, UUID from, UUID to, Map<Integer, Integer> places) {}
