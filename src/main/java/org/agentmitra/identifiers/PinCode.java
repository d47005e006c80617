package org.agentmitra.identifiers;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An Indian postal code of the right form, be there such a post office or not.
 *
 * @param text six digits
 */
public record PinCode(String text) {
    private static final Pattern FORM = Pattern.compile("[1-9]\\d{5}");

    /** @throws IllegalArgumentException when the text has not the form */
    public PinCode {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a PIN code");
        }
    }

    /**
     * Where the code's post offices are.
     *
     * @param state English name of the state or union territory
     * @param district English name of the district of most of them
     */
    public record Place(String state, String district) {}

    /** Reads a code as typed; empty when it has not the form. */
    public static Optional<PinCode> parse(@Nullable String typed) {
        return Optional.of(Typed.plain(typed))
                .filter(plain -> FORM.matcher(plain).matches())
                .map(PinCode::new);
    }

    /** Empty when the bundled table, which knows 19,000 codes, does not have this one. */
    public Optional<Place> place() {
        return PinTable.place(Integer.parseInt(text));
    }
}
