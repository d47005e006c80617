package org.agentmitra.sheets;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings the text of a cell into one form: NFC, no escapes, no control characters, no blanks around it. */
public final class CellText {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    /** Of text as UTF-8, in which escapes may stand. @param length how many of the bytes count */
    public static String clean(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (b < ' ' || b == 0x7F || b == '_') {
                return clean(unescape(new String(bytes, 0, length, StandardCharsets.UTF_8)));
            }
        }
        int from = 0;
        int to = length;
        while (from < to && bytes[from] == ' ') {
            from++;
        }
        while (to > from && bytes[to - 1] == ' ') {
            to--;
        }
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Of text without escapes. */
    public static String clean(String text) {
        return isPlain(text) ? text.strip() : cleanAll(text);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static String cleanAll(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        int from = 0;
        int to = composed.length();
        while (from < to && isBlank(composed.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(composed.charAt(to - 1))) {
            to--;
        }
        return storable(composed.substring(from, to));
    }

    private static boolean isBlank(char c) {
        return c <= ' '
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c >= '\u200B' && c <= '\u200F'
                || c == '\u2060'
                || c == '\uFEFF';
    }

    /** Line ends become {@code \n}, no-break spaces spaces; what a database refuses goes. */
    private static String storable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    kept.append('\n');
                }
            } else if (c == '\u00A0' || c == '\u2007' || c == '\u202F') {
                kept.append(' ');
            } else if (Character.isSurrogate(c)) {
                i += appendPair(kept, text, i);
            } else if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static int appendPair(StringBuilder kept, String text, int at) {
        int character = text.codePointAt(at);
        if (Character.isSupplementaryCodePoint(character)) {
            kept.appendCodePoint(character);
            return 1;
        }
        kept.append('\uFFFD');
        return 0;
    }

    /** Excel writes {@code _x000D_} for what XML cannot hold, and {@code _x005F_} for an underscore before such. */
    private static String unescape(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher escape = ESCAPE.matcher(text);
        return escape.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    /** The opposite: what looks like an escape survives being written. */
    public static String escape(String text) {
        return text.contains("_x") ? ESCAPE.matcher(text).replaceAll("_x005F_x$1_") : text;
    }
}
