package org.agentmitra.agents;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code an insurer gives an agent: upper case, without blanks, and without the prefix {@code LIC} that some sheets
 * print before it (DOMAIN.md section 1).
 */
public record AgencyCode(String value) {
    private static final Pattern LIC = Pattern.compile("(?:LIC)?(\\d{5}[0-9A-Z]{3})");
    private static final Pattern OTHER = Pattern.compile("(?!LIC)[A-Z0-9][A-Z0-9/-]{5,23}");

    /** Reads a code as typed or printed; empty when it cannot be one. */
    public static Optional<AgencyCode> parse(String text) {
        String code = bare(text);
        if (LIC.matcher(code).matches() || OTHER.matcher(code).matches()) {
            return Optional.of(new AgencyCode(code));
        }
        return Optional.empty();
    }

    /** The text without blanks and prefix, in upper case, whether or not it is a whole code. */
    static String bare(String text) {
        String code = text.replaceAll("[\\s\\u00A0]", "").toUpperCase(Locale.ROOT);
        var lic = LIC.matcher(code);
        return lic.matches() ? lic.group(1) : code;
    }
}
