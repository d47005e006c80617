package org.agentmitra.rules;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step by which the text of a cell is tidied before it is read.
 *
 * @param argument a text, or {@code old→new} for a replacement; null for kinds that take none
 */
public record Transformation(Kind kind, @Nullable String argument) {
    /** Between what is replaced and what comes in its place. */
    private static final String BECOMES = "→";

    /** What is done to the text. */
    public enum Kind {
        /** Blanks at both ends go. */
        TRIM,
        /** Runs of blanks become one. */
        COLLAPSE,
        UPPER,
        LOWER,
        /** Each word begins with a capital. */
        TITLE,
        /** Only digits stay. */
        DIGITS,
        NO_SPACES,
        NO_LEADING_ZEROS,
        /** The argument is put in front, unless it stands there. */
        PREFIX,
        STRIP_PREFIX,
        /** What stands before the argument stays; all of it when the argument does not occur. */
        BEFORE,
        AFTER,
        REPLACE;

        /** Part of message keys: {@code strip-prefix}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public boolean takesArgument() {
            return ordinal() >= PREFIX.ordinal();
        }
    }

    /** Reads a step as it is kept; empty when it is none. */
    public static Optional<Transformation> of(String line) {
        int colon = line.indexOf(':');
        String name = colon < 0 ? line : line.substring(0, colon);
        String argument = colon < 0 ? null : line.substring(colon + 1);
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(name)) {
                return Optional.of(new Transformation(kind, kind.takesArgument() ? argument : null))
                        .filter(Transformation::complete);
            }
        }
        return Optional.empty();
    }

    /** Whether it has the argument it needs: a replacement says both texts, of which the second may be empty. */
    public boolean complete() {
        return switch (kind) {
            case PREFIX, STRIP_PREFIX, BEFORE, AFTER -> argument != null && !argument.isEmpty();
            case REPLACE -> argument != null && argument.indexOf(BECOMES) > 0;
            default -> true;
        };
    }

    /** As it is kept: {@code PREFIX:LIC}. */
    public String line() {
        return argument == null ? kind.name() : kind.name() + ":" + argument;
    }

    /** The tidied text. */
    public String apply(String text) {
        String with = argument == null ? "" : argument;
        return switch (kind) {
            case TRIM -> text.strip();
            case COLLAPSE -> text.replaceAll("\\s+", " ").strip();
            case UPPER -> text.toUpperCase(Locale.ROOT);
            case LOWER -> text.toLowerCase(Locale.ROOT);
            case TITLE -> title(text);
            case DIGITS -> text.replaceAll("\\D", "");
            case NO_SPACES -> text.replaceAll("\\s", "");
            case NO_LEADING_ZEROS -> text.replaceFirst("^0+(?=.)", "");
            case PREFIX -> text.isBlank() || text.startsWith(with) ? text : with + text;
            case STRIP_PREFIX -> text.startsWith(with) ? text.substring(with.length()) : text;
            case BEFORE -> text.contains(with) ? text.substring(0, text.indexOf(with)) : text;
            case AFTER -> text.contains(with) ? text.substring(text.indexOf(with) + with.length()) : text;
            case REPLACE -> {
                int between = with.indexOf(BECOMES);
                yield between <= 0 ? text : text.replace(with.substring(0, between), with.substring(between + 1));
            }
        };
    }

    private static String title(String text) {
        StringBuilder title = new StringBuilder(text.length());
        boolean begins = true;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            title.append(begins ? Character.toTitleCase(letter) : Character.toLowerCase(letter));
            begins = Character.isWhitespace(letter) || letter == '.' || letter == '-';
        }
        return title.toString();
    }
}
