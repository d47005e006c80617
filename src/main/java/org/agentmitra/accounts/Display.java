package org.agentmitra.accounts;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How a user wants the portal to look and to begin, on every device; null where nothing was chosen.
 *
 * @param language tag such as {@code hi}
 * @param zone id of the time zone that times are shown in
 * @param theme light, dark or auto
 * @param textSize large or largest
 * @param contrast whether lines and muted text stand out more
 * @param calm whether nothing moves
 * @param home path of the page that sign-in leads to
 */
public record Display(
        @Nullable String language,
        @Nullable String zone,
        @Nullable String theme,
        @Nullable String textSize,
        boolean contrast,
        boolean calm,
        @Nullable String home) {
    public static final Display NONE = new Display(null, null, null, null, false, false, null);

    /** The chosen zone; the given one without a choice, or when the chosen one is no longer known. */
    public ZoneId zoneOr(ZoneId office) {
        if (zone == null) {
            return office;
        }
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException abolished) {
            return office;
        }
    }

    public Display withLanguage(String chosen) {
        return new Display(chosen, zone, theme, textSize, contrast, calm, home);
    }

    public Display withTheme(String chosen) {
        return new Display(language, zone, chosen, textSize, contrast, calm, home);
    }
}
