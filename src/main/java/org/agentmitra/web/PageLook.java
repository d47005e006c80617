package org.agentmitra.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a page looks to whom it is for: all that a page without a frame around it takes from its {@link Shell}.
 *
 * @param textSize null for the usual, as are contrast and motion
 */
public record PageLook(
        Locale locale,
        String theme,
        @Nullable String textSize,
        @Nullable String contrast,
        @Nullable String motion) {}
