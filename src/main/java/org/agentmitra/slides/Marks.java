package org.agentmitra.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the marks in a line: {@code *bold*} and {@code _italic_} as in WhatsApp, {@code [marigold:a colour]},
 * {@code [large:a size]}. What is no mark is text, and text is never HTML.
 */
final class Marks {
    private static final Pattern NAMED = Pattern.compile("\\[([a-z]+):");
    private static final Pattern BOLD = surrounded("\\*");
    private static final Pattern ITALIC = surrounded("_");

    private final List<Phrase> phrases = new ArrayList<>();

    private Marks() {}

    /** The line in phrases; empty of an empty line. */
    static List<Phrase> read(String line) {
        Marks marks = new Marks();
        marks.read(line, new Phrase("", false, false, null, Phrase.Size.USUAL));
        return List.copyOf(marks.phrases);
    }

    private static Pattern surrounded(String sign) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + sign + "(\\S|\\S[^" + sign + "]*\\S)" + sign + "(?![\\p{L}\\p{N}])");
    }

    private void read(String text, Phrase look) {
        int said = 0;
        int at = 0;
        while (at < text.length()) {
            Mark mark = markAt(text, at, look);
            if (mark == null) {
                at++;
            } else {
                say(text.substring(said, at), look);
                read(mark.inside, mark.look);
                at = mark.end;
                said = at;
            }
        }
        say(text.substring(said), look);
    }

    private record Mark(String inside, Phrase look, int end) {}

    private static @Nullable Mark markAt(String text, int at, Phrase look) {
        return switch (text.charAt(at)) {
            case '*' -> around(BOLD, text, at, look.bolder());
            case '_' -> around(ITALIC, text, at, look.leaning());
            case '[' -> named(text, at, look);
            default -> null;
        };
    }

    private static @Nullable Mark around(Pattern pattern, String text, int at, Phrase look) {
        Matcher found = pattern.matcher(text);
        return found.find(at) && found.start() == at ? new Mark(found.group(1), look, found.end()) : null;
    }

    private static @Nullable Mark named(String text, int at, Phrase look) {
        Matcher head = NAMED.matcher(text).region(at, text.length());
        Phrase changed = head.lookingAt() ? changed(look, head.group(1)) : null;
        int end = changed == null ? -1 : close(text, head.end());
        return changed == null || end < 0 ? null : new Mark(text.substring(head.end(), end), changed, end + 1);
    }

    private static @Nullable Phrase changed(Phrase look, String name) {
        String constant = name.toUpperCase(Locale.ROOT);
        for (Tone tone : Tone.values()) {
            if (tone.name().equals(constant)) {
                return look.coloured(tone);
            }
        }
        return switch (name) {
            case "large" -> look.sized(Phrase.Size.LARGE);
            case "small" -> look.sized(Phrase.Size.SMALL);
            default -> null;
        };
    }

    /** Place of the bracket that closes; -1 for none. */
    private static int close(String text, int from) {
        int open = 1;
        for (int at = from; at < text.length(); at++) {
            open += text.charAt(at) == '[' ? 1 : text.charAt(at) == ']' ? -1 : 0;
            if (open == 0) {
                return at;
            }
        }
        return -1;
    }

    private void say(String words, Phrase look) {
        if (!words.isEmpty()) {
            phrases.add(look.saying(words));
        }
    }
}
