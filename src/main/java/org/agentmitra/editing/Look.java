package org.agentmitra.editing;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a preview is looked at.
 *
 * @param width {@code phone}, {@code tablet} or {@code wide}
 * @param theme {@code light} or {@code dark}
 * @param reader language of the page around the slide
 */
record Look(
        @Nullable String width,
        @Nullable String theme,
        @Nullable String reader) {
    static final List<String> WIDTHS = List.of("phone", "tablet", "wide");
    static final List<String> THEMES = List.of("light", "dark");

    /** What somebody who said nothing sees. */
    static final Look USUAL = new Look(null, null, null);

    Look {
        width = width != null && WIDTHS.contains(width) ? width : "phone";
        theme = theme != null && THEMES.contains(theme) ? theme : "light";
    }

    Locale locale(Locale usual) {
        return "hi".equals(reader) ? Locale.of("hi") : "en".equals(reader) ? Locale.ENGLISH : usual;
    }
}
