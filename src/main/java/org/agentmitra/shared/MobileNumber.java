package org.agentmitra.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mobile number. Blanks, hyphens and the national prefixes (0, 91, 254) are forgiven when it is read.
 *
 * @param e164 international form: {@code +919876500001}
 */
public record MobileNumber(String e164) {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    /** Ranges by DOMAIN.md section 1; other countries go by the library's plans. */
    private static final Map<Integer, Pattern> RANGES =
            Map.of(91, Pattern.compile("\\+91[6-9]\\d{9}"), 254, Pattern.compile("\\+254[17]\\d{8}"));

    /**
     * Reads a number as typed or printed.
     *
     * @param country ISO 3166 code of the country that a number without international prefix belongs to
     * @return empty when the text is no mobile number
     */
    public static Optional<MobileNumber> parse(String text, String country) {
        try {
            PhoneNumber number = NUMBERS.parse(text, country);
            String e164 = NUMBERS.format(number, PhoneNumberFormat.E164);
            return mobile(number, e164) ? Optional.of(new MobileNumber(e164)) : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** Grouped for reading: {@code +91 98765 00001}. */
    public String grouped() {
        try {
            return NUMBERS.format(NUMBERS.parse(e164, null), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException notANumber) {
            return e164;
        }
    }

    private static boolean mobile(PhoneNumber number, String e164) {
        Pattern range = RANGES.get(number.getCountryCode());
        if (range != null) {
            return !number.hasExtension() && range.matcher(e164).matches();
        }
        PhoneNumberType type = NUMBERS.getNumberType(number);
        return type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
    }
}
