package org.agentmitra.providers;

import java.util.Locale;
import org.agentmitra.shared.Refused;

/** What insurers, and the plans of each, are called by in sheets. */
public final class ProviderCode {
    private ProviderCode() {}

    /**
     * A code as it is stored.
     *
     * @throws Refused when it is blank, too long or has other than letters, digits, - and _
     */
    public static String of(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z0-9][A-Z0-9_-]{0,23}")) {
            throw new Refused("code", "providers.code.invalid");
        }
        return code;
    }
}
