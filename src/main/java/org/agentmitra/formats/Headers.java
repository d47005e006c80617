package org.agentmitra.formats;

import java.util.Locale;

/** Headers compare by their letters and digits only, so that {@code D.o.C}, {@code DOC *} and {@code d o c} are one. */
public final class Headers {
    private Headers() {}

    /** Letters and digits of the text, small. */
    public static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return keyOfAny(text);
            }
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                key.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                key.append((char) (c + ('a' - 'A')));
            }
        }
        return key.toString();
    }

    private static String keyOfAny(String text) {
        StringBuilder key = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.COMBINING_SPACING_MARK)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
