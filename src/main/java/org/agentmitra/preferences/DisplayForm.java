package org.agentmitra.preferences;

import java.util.List;
import org.agentmitra.accounts.Display;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * How the portal is to look; empty stands for no choice.
 *
 * @param home path of one of the offered pages
 */
record DisplayForm(
        @Nullable String language,
        @Nullable String zone,
        @Nullable String theme,
        @Nullable String textSize,
        @Nullable Boolean contrast,
        @Nullable Boolean calm,
        @Nullable String home) {

    static DisplayForm of(Display chosen) {
        return new DisplayForm(
                chosen.language(),
                chosen.zone(),
                chosen.theme(),
                chosen.textSize(),
                chosen.contrast(),
                chosen.calm(),
                chosen.home());
    }

    Display display() {
        return new Display(
                chosen(language),
                chosen(zone),
                chosen(theme),
                chosen(textSize),
                Boolean.TRUE.equals(contrast),
                Boolean.TRUE.equals(calm),
                chosen(home));
    }

    /** Nothing counts but what was offered. */
    void check(Offered offered, Errors errors) {
        check("language", language, offered.languages(), errors);
        check("zone", zone, offered.zones(), errors);
        check("theme", theme, offered.themes(), errors);
        check("textSize", textSize, offered.textSizes(), errors);
        check("home", home, offered.homes(), errors);
    }

    private static void check(String field, @Nullable String typed, List<Choice> offered, Errors errors) {
        String value = typed == null ? "" : typed;
        if (offered.stream().noneMatch(choice -> choice.value().equals(value))) {
            errors.rejectValue(field, "preferences.choice.unknown");
        }
    }

    private static @Nullable String chosen(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }
}
