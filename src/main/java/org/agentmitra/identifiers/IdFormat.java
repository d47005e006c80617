package org.agentmitra.identifiers;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Identifiers of which nothing but their form can be checked (DOMAIN.md, section 1). */
public enum IdFormat {
    /** Number in the central KYC register, with the letter of a simplified, small or OTP account before it. */
    KIN("[LSO]?\\d{14}"),
    LIC_POLICY("\\d{9}"),
    /** Five digits and the three characters of the branch. */
    LIC_AGENCY("(?:LIC)?\\d{5}[0-9A-Z]{3}"),
    /** Number of an insurance product in India, with its version. */
    PRODUCT_UIN("\\d{3}[A-Z]\\d{3}V\\d{2}"),
    /** Tax number in Kenya. */
    KRA_PIN("[AP]\\d{9}[A-Z]"),
    KENYAN_ID("\\d{7,8}");

    private final Pattern form;

    IdFormat(String form) {
        this.form = Pattern.compile(form);
    }

    /** The identifier as it is stored; empty when what was typed has not the form. */
    public Optional<String> read(@Nullable String typed) {
        return Optional.of(Typed.plain(typed))
                .filter(plain -> form.matcher(plain).matches());
    }
}
