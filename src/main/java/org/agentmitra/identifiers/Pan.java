package org.agentmitra.identifiers;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An Indian tax number (PAN) that has the right form; whether it was ever given to anybody it does not say.
 *
 * @param text ten characters in upper case; personal, to be stored sealed
 */
public record Pan(String text) {
    /** DOMAIN.md section 1: the fourth letter is the kind of holder, and there is no serial 0000. */
    private static final Pattern FORM = Pattern.compile("[A-Z]{3}[ABCFGHJKLPT][A-Z](?!0000)\\d{4}[A-Z]");

    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");

    /** @throws IllegalArgumentException when the text has not the form */
    public Pan {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a PAN");
        }
    }

    /** Reads a number as typed; empty when it has not the form. */
    public static Optional<Pan> parse(@Nullable String typed) {
        return Optional.of(Typed.plain(typed))
                .filter(plain -> FORM.matcher(plain).matches())
                .map(Pan::new);
    }

    /** Whose it is by its fourth letter. */
    public PanHolder holder() {
        return PanHolder.of(text.charAt(3));
    }

    /** First letter of a person's surname, else of the name of the entity. */
    public char initial() {
        return text.charAt(4);
    }

    /**
     * Whether the fifth letter is the first of some word of the name: which of them is the surname is not known for sure.
     * Something to warn of, never to refuse. A name in another script than the card's cannot be compared, and so fits.
     */
    public boolean initialFits(String name) {
        if (LATIN.matcher(name).results().findAny().isEmpty() && !name.isBlank()) {
            return true;
        }
        for (String word : name.strip().toUpperCase(Locale.ROOT).split("[\\s.]+")) {
            if (!word.isEmpty() && word.charAt(0) == initial()) {
                return true;
            }
        }
        return false;
    }

    /** As it may be shown: {@code ZZZPS****Q}. */
    public String masked() {
        return text.substring(0, 5) + "****" + text.charAt(9);
    }

    /** Masked, so that no log has it. */
    @Override
    public String toString() {
        return masked();
    }
}
