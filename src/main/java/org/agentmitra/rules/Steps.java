package org.agentmitra.rules;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Matches what people wrote as a regular expression, and gives up after a number of steps: some patterns take longer than
 * anybody waits.
 */
public final class Steps {
    /** Reads of the text; a sound pattern needs a few for each letter. */
    private static final int MOST = 100_000;

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_PATTERN = 200;

    /** Texts on which bad patterns go astray. */
    private static final String[] PROBES = {
        "a",
        "0",
        " ",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!",
        "00000000000000000000000000000000000000000x",
        "A1".repeat(40),
        "ab ".repeat(60),
        "-".repeat(60) + "!",
        "x@".repeat(60),
        "a.".repeat(80) + "?"
    };

    private Steps() {}

    /** How a pattern is. */
    public enum Verdict {
        SOUND,
        /** It cannot be read. */
        BAD,
        /** It takes too long. */
        SLOW
    }

    /** Judges a pattern before it is kept. */
    public static Verdict judge(String pattern) {
        if (pattern.isEmpty() || pattern.length() > LONGEST_PATTERN) {
            return Verdict.BAD;
        }
        try {
            Pattern compiled = Pattern.compile(pattern);
            for (String probe : PROBES) {
                compiled.matcher(new Counted(probe, new int[] {MOST})).matches();
            }
            return Verdict.SOUND;
        } catch (PatternSyntaxException unreadable) {
            return Verdict.BAD;
        } catch (TooMany | StackOverflowError tooLong) {
            return Verdict.SLOW;
        }
    }

    /** Whether the whole text matches; what takes too long does not. */
    static boolean matches(Pattern pattern, String text) {
        if (text.length() > LONGEST_TEXT) {
            return false;
        }
        try {
            return pattern.matcher(new Counted(text, new int[] {MOST})).matches();
        } catch (TooMany | StackOverflowError tooLong) {
            return false;
        }
    }

    /** Raised out of the matcher. */
    private static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMany() {
            super("Too many steps", null, false, false);
        }
    }

    /** Counts how often the text is read; parts of it count together. */
    private record Counted(CharSequence text, int[] left) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            left[0]--;
            if (left[0] < 0) {
                throw new TooMany();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), left);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
