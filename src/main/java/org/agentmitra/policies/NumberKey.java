package org.agentmitra.policies;

import java.util.Locale;

/**
 * What policy numbers are compared by where they are not written the same: upper case, without blanks, slashes, hyphens
 * and leading zeros. The column {@code policies.number_key} holds the same.
 */
public final class NumberKey {
    private NumberKey() {}

    /** The key of a number; empty when nothing of it is left. */
    public static String of(String number) {
        StringBuilder key = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            boolean between = c == ' ' || c == '/' || c == '-';
            if (!between && !(c == '0' && key.isEmpty())) {
                key.append(c);
            }
        }
        return key.toString().toUpperCase(Locale.ROOT);
    }
}
