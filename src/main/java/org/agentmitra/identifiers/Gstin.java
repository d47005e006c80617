package org.agentmitra.identifiers;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Number of an Indian business for goods and services tax, whose check character is right.
 *
 * @param text fifteen characters in upper case
 */
public record Gstin(String text) {
    private static final Pattern FORM =
            Pattern.compile("(?:0[1-9]|[12]\\d|3[0-8]|9[79])[A-Z]{3}[ABCFGHJKLPT][A-Z]\\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]");

    private static final int BASE = 36;

    /** @throws IllegalArgumentException when form or check character are wrong */
    public Gstin {
        if (!isOne(text)) {
            throw new IllegalArgumentException("not a GSTIN");
        }
    }

    /** Reads a number as typed; empty when it is none. */
    public static Optional<Gstin> parse(@Nullable String typed) {
        return Optional.of(Typed.plain(typed)).filter(Gstin::isOne).map(Gstin::new);
    }

    /** The tax number of the business within it. */
    public Optional<Pan> pan() {
        return Pan.parse(text.substring(2, 12));
    }

    private static boolean isOne(String text) {
        return FORM.matcher(text).matches() && text.charAt(14) == check(text);
    }

    /** Factors 1 and 2 by turns from the left; each product adds its two digits to the base 36 (DOMAIN.md, section 1). */
    private static char check(String text) {
        int sum = 0;
        for (int i = 0; i < 14; i++) {
            int value = Character.digit(text.charAt(i), BASE) * (i % 2 + 1);
            sum += value / BASE + value % BASE;
        }
        return Character.toUpperCase(Character.forDigit((BASE - sum % BASE) % BASE, BASE));
    }
}
