package org.agentmitra.formats;

import java.util.Locale;

/** Headers compare by their letters and digits only, so that {@code D.o.C}, {@code DOC *} and {@code d o c} are one. */
final class Headers {
    private Headers() {}

    static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.COMBINING_SPACING_MARK)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
