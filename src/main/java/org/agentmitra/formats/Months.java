package org.agentmitra.formats;

import java.util.List;
import java.util.Locale;

/** English month names as they stand in sheets. */
final class Months {
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

    /** 1 to 12; 0 when it is no month. */
    static int byName(String text) {
        String name = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < NAMES.size(); i++) {
            if (NAMES.get(i).startsWith(name) || (name.equals("sept") && i == 8)) {
                return i + 1;
            }
        }
        return 0;
    }
}
