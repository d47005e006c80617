package org.agentmitra.identifiers;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may be known of an Aadhaar number: its last four digits, and a keyed hash by which the same number is found again.
 * The number itself is in none of its instances (SECURITY.md, "India").
 *
 * @param lastFour the last four digits
 * @param hash keyed hash of the whole number; null when only its end was typed
 */
public record Aadhaar(String lastFour, @Nullable String hash) {
    private static final Pattern NUMBER = Pattern.compile("[2-9]\\d{11}");
    private static final Pattern MASKED = Pattern.compile("(?:[X*•#]{8})?(\\d{4})");

    /** What a typed text turned out to be. */
    public enum Reading {
        /** Twelve digits that pass every check. */
        WHOLE,
        /** Only the last four digits are there, be the others masked or left out. */
        MASKED,
        /** Anything else. */
        WRONG
    }

    /**
     * Tells what was typed. A whole number has twelve digits that do not begin with 0 or 1, pass Verhoeff's check and do not
     * read the same backwards (DOMAIN.md, section 1).
     */
    public static Reading reading(@Nullable String typed) {
        String plain = Typed.plain(typed);
        if (MASKED.matcher(plain).matches()) {
            return Reading.MASKED;
        }
        return isNumber(plain) ? Reading.WHOLE : Reading.WRONG;
    }

    /**
     * Reads a whole or masked number; blanks and hyphens are forgiven.
     *
     * @param keyedHash makes the hash of the twelve digits; it is not asked for a masked one
     * @return empty when the text is neither
     */
    public static Optional<Aadhaar> read(@Nullable String typed, UnaryOperator<String> keyedHash) {
        String plain = Typed.plain(typed);
        return switch (reading(typed)) {
            case WHOLE -> Optional.of(new Aadhaar(end(plain), keyedHash.apply(plain)));
            case MASKED -> Optional.of(new Aadhaar(end(plain), null));
            case WRONG -> Optional.empty();
        };
    }

    /** As it may be shown: {@code XXXX XXXX 5678}. */
    public String masked() {
        return "XXXX XXXX " + lastFour;
    }

    private static boolean isNumber(String plain) {
        return NUMBER.matcher(plain).matches()
                && Verhoeff.passes(plain)
                && !new StringBuilder(plain).reverse().toString().equals(plain);
    }

    private static String end(String plain) {
        return plain.substring(plain.length() - 4);
    }
}
