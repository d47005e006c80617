package org.agentmitra.identifiers;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody typed, in the spelling that identifiers are stored in. */
final class Typed {
    private Typed() {}

    /** Upper case, without spaces and hyphens of any kind, digits of every script as 0 to 9; empty for null. */
    static String plain(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isGap(c)).map(Typed::digit).forEach(plain::appendCodePoint);
        return plain.toString().toUpperCase(Locale.ROOT);
    }

    private static boolean isGap(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || Character.getType(c) == Character.FORMAT;
    }

    private static int digit(int c) {
        return Character.isDigit(c) ? '0' + Character.digit(c, 10) : c;
    }
}
