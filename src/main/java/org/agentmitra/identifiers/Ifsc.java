package org.agentmitra.identifiers;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Code of a bank's branch in India, of the right form.
 *
 * @param text eleven characters in upper case: four of the bank, a zero, six of the branch
 */
public record Ifsc(String text) {
    private static final Pattern FORM = Pattern.compile("[A-Z]{4}0[A-Z0-9]{6}");

    /** @throws IllegalArgumentException when the text has not the form */
    public Ifsc {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not an IFSC");
        }
    }

    /** Reads a code as typed; empty when it has not the form. */
    public static Optional<Ifsc> parse(@Nullable String typed) {
        return Optional.of(Typed.plain(typed))
                .filter(plain -> FORM.matcher(plain).matches())
                .map(Ifsc::new);
    }

    /** The four letters of the bank. */
    public String bank() {
        return text.substring(0, 4);
    }
}
