package org.agentmitra.formats;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a file are expected to be about.
 *
 * @param today the provider's today
 * @param region ISO 3166 code of the provider's country, for phone numbers
 * @param agencyCode of the agent whose book the rows go into
 */
public record Expected(LocalDate today, String region, String agencyCode, String providerCode, String providerName) {

    /** Of a file for no insurer and no book. */
    public static Expected nobody(LocalDate today) {
        return new Expected(today, "IN", "", "", "");
    }

    boolean isProvider(String text) {
        String key = Headers.key(text);
        return key.equals(Headers.key(providerCode)) || key.equals(Headers.key(providerName));
    }

    boolean isLic() {
        return providerCode.equals("LIC");
    }

    boolean isAgency(String text) {
        return sameAgency(agencyCode, text, null);
    }

    /**
     * Whether an agency code is that of the agent: with or without the prefix LIC, with or without the branch.
     *
     * @param branch branch code printed elsewhere in the file; null when there is none
     */
    public static boolean sameAgency(String agencyCode, String text, @Nullable String branch) {
        String own = plain(agencyCode);
        String code = plain(text);
        return code.equals(own) || (branch != null && (code + plain(branch)).equals(own));
    }

    private static String plain(String code) {
        String key = Headers.key(code).toUpperCase(Locale.ROOT);
        return key.startsWith("LIC") ? key.substring(3) : key;
    }
}
