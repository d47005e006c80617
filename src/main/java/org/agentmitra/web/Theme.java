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

    static Optional<Theme> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(theme -> theme.code().equals(code))
                .findFirst();
    }
}
