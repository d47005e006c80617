package org.agentmitra.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Light, dark, or whatever the device prefers. */
enum Theme {
    LIGHT("sun"),
    DARK("moon"),
    AUTO("device-desktop");

    static final String COOKIE = "theme";
    /** By which a browser that was asked for it tells what its device prefers. */
    static final String HINT = "Sec-CH-Prefers-Color-Scheme";

    private final String icon;

    Theme(String icon) {
        this.icon = icon;
    }

    /** The name in cookies, forms and the page. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String icon() {
        return icon;
    }

    /**
     * With which to paint at first: scripts resolve {@code auto} afterwards, where there are any.
     *
     * @param hint what the browser says of its device; null where it says nothing
     */
    String paint(@Nullable String hint) {
        // A string by the standard, and so in quotes; Chromium leaves them out.
        boolean prefersDark = hint != null && hint.replace("\"", "").equals("dark");
        return this == DARK || (this == AUTO && prefersDark) ? "dark" : "light";
    }

    static Optional<Theme> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(theme -> theme.code().equals(code))
                .findFirst();
    }
}
