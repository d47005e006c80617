package org.agentmitra.answers;

import org.agentmitra.kycfiles.KycFile;
import org.jspecify.annotations.Nullable;

/**
 * An address as it is typed: nothing is an empty text.
 *
 * @param line house, street, locality
 */
public record TypedPlace(String line, String pin, String city, String district, String state) {
    /** Of what was typed, or not. */
    public static TypedPlace of(
            @Nullable String line,
            @Nullable String pin,
            @Nullable String city,
            @Nullable String district,
            @Nullable String state) {
        return new TypedPlace(
                FieldRules.text(line),
                FieldRules.text(pin),
                FieldRules.text(city),
                FieldRules.text(district),
                FieldRules.text(state));
    }

    /** As it stands in a file. */
    public KycFile.Address address() {
        return new KycFile.Address(line, city, district, state, pin);
    }
}
