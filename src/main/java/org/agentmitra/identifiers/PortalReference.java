package org.agentmitra.identifiers;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reference of the portal's own that can be read out on the phone: {@code AM-2600001-8}, twelve characters, the last of
 * which is Luhn's check digit over the seven before it.
 *
 * @param text with its hyphens
 */
public record PortalReference(String text) {
    private static final Pattern FORM = Pattern.compile("AM(\\d{7})(\\d)");
    private static final int SERIALS = 100_000;

    /**
     * The reference of a serial number.
     *
     * @param year of the calendar, of which the last two digits count
     * @param serial 1 to 99,999
     * @throws IllegalArgumentException when the year has no more numbers
     */
    public static PortalReference of(int year, int serial) {
        if (serial < 1 || serial >= SERIALS) {
            throw new IllegalArgumentException("serial number " + serial);
        }
        String digits = String.format(Locale.ROOT, "%02d%05d", year % 100, serial);
        return new PortalReference("AM-" + digits + "-" + check(digits));
    }

    /** Reads a reference as typed; empty when it is none or its check digit is wrong. */
    public static Optional<PortalReference> parse(@Nullable String typed) {
        Matcher parts = FORM.matcher(Typed.plain(typed));
        if (!parts.matches() || !parts.group(2).equals(Integer.toString(check(parts.group(1))))) {
            return Optional.empty();
        }
        return Optional.of(new PortalReference("AM-" + parts.group(1) + "-" + parts.group(2)));
    }

    private static int check(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int value = (digits.charAt(digits.length() - 1 - place) - '0') * (2 - place % 2);
            sum += value / 10 + value % 10;
        }
        return (10 - sum % 10) % 10;
    }
}
