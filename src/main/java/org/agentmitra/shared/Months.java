package org.agentmitra.shared;

import java.util.List;
import java.util.Locale;

/** English month names as people type them and sheets have them. */
public final class Months {
    private static final List<String> NAMES = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private Months() {}

    /** 1 to 12 for a name or its beginning; 0 when it is no month. */
    public static int byName(String text) {
        String name = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < NAMES.size(); i++) {
            if (NAMES.get(i).startsWith(name) || (name.equals("sept") && i == 8)) {
                return i + 1;
            }
        }
        return 0;
    }
}
