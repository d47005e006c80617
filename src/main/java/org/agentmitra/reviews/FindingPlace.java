package org.agentmitra.reviews;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agentmitra.targets.Severity;
import org.jspecify.annotations.Nullable;

/** Where in the list of findings one stands, and how an address says so: {@code CRITICAL-28-4711}. */
record FindingPlace(Severity severity, int row, long id) {
    /** Before all findings. */
    static final FindingPlace START = new FindingPlace(Severity.CRITICAL, 0, 0);

    private static final Pattern KEY = Pattern.compile("([A-Z]{1,8})-(\\d{1,9})-(\\d{1,18})");

    /** Null where no place can be read. */
    static @Nullable FindingPlace read(@Nullable String text) {
        Matcher key = KEY.matcher(text == null ? "" : text);
        if (!key.matches()) {
            return null;
        }
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.name().equals(key.group(1)))
                .findFirst()
                .map(severity ->
                        new FindingPlace(severity, Integer.parseInt(key.group(2)), Long.parseLong(key.group(3))))
                .orElse(null);
    }

    String key() {
        return severity + "-" + row + "-" + id;
    }
}
