package org.agentmitra.plans;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Unique identification number of an Indian insurance product and its version: {@code 512N279V03}. */
public record Uin(String value) {
    private static final Pattern FORM = Pattern.compile("\\d{3}[A-Z]\\d{3}V\\d{2}");

    /** Reads a number as printed, blanks, hyphens and case forgiven; empty when it cannot be one. */
    public static Optional<Uin> parse(String text) {
        String value = text.replaceAll("[\\s\\u00A0-]", "").toUpperCase(Locale.ROOT);
        return FORM.matcher(value).matches() ? Optional.of(new Uin(value)) : Optional.empty();
    }
}
