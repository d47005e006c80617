package org.agentmitra.particulars;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agentmitra.identifiers.Aadhaar;
import org.agentmitra.identifiers.Pan;
import org.agentmitra.shared.MobileNumber;
import org.agentmitra.shared.TypedDate;

/**
 * One thing known of a customer (DOMAIN.md section 5, template B). Values are kept plain: names of choices, paise, ISO dates,
 * E.164 numbers.
 */
public enum Particular {
    /** Name of the father or the spouse. */
    RELATIVE,
    /** Name of a {@link Gender}. */
    GENDER,
    WHATSAPP,
    /** Personal; shown masked. */
    PAN,
    /** The last four digits; of a whole number nothing else is kept. */
    AADHAAR,
    OCCUPATION,
    /** Of a year, paise. */
    INCOME,
    /** Name of a {@link Marital}. */
    MARITAL,
    ANNIVERSARY,
    /** Name of who speaks for the family. */
    HEAD,
    REMARKS;

    /** Longest text of any, characters. */
    public static final int LONGEST = 500;

    private static final int LONGEST_NAME = 160;
    private static final int LAST_DIGITS = 4;
    private static final Pattern AMOUNT =
            Pattern.compile("(?:₹|RS\\.?|INR)?(\\d{1,3}(?:,?\\d{2,3})*|\\d+)(\\.\\d{1,2})?(?:/-)?");
    private static final BigDecimal MOST_RUPEES = new BigDecimal("1000000000000");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** As it stands in templates and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Message key of its name. */
    public String key() {
        return "particulars." + slug();
    }

    /** Whether its value identifies somebody: it is never written into findings whole, and never shown back in a form. */
    public boolean isIdentity() {
        return this == PAN || this == AADHAAR;
    }

    /** What was typed, or stands in a cell, as it is kept; empty when it cannot be that. */
    public Optional<String> read(String typed) {
        String text = typed.strip();
        return switch (this) {
            case RELATIVE, HEAD -> Optional.of(text).filter(name -> name.length() <= LONGEST_NAME);
            case OCCUPATION, REMARKS -> Optional.of(text).filter(words -> words.length() <= LONGEST);
            case GENDER -> Gender.of(text).map(Enum::name);
            case MARITAL -> Marital.of(text).map(Enum::name);
            case WHATSAPP -> MobileNumber.parse(text, "IN").map(MobileNumber::e164);
            case PAN -> Pan.parse(text).map(Pan::text);
            case AADHAAR -> Aadhaar.reading(text) == Aadhaar.Reading.WRONG ? Optional.empty() : Optional.of(end(text));
            case INCOME -> paise(text);
            case ANNIVERSARY -> day(text).map(LocalDate::toString);
        };
    }

    /** As it may be shown to whoever reads the customer: identity numbers masked, choices as their message keys. */
    public String shown(String value) {
        return switch (this) {
            case PAN -> new Pan(value).masked();
            case AADHAAR -> "XXXX XXXX " + value;
            case WHATSAPP -> new MobileNumber(value).grouped();
            case GENDER -> Gender.valueOf(value).key();
            case MARITAL -> Marital.valueOf(value).key();
            default -> value;
        };
    }

    private static String end(String typed) {
        int[] digits = typed.codePoints()
                .filter(Character::isDigit)
                .map(c -> '0' + Character.digit(c, 10))
                .toArray();
        return new String(digits, digits.length - LAST_DIGITS, LAST_DIGITS);
    }

    private static Optional<String> paise(String typed) {
        Matcher amount = AMOUNT.matcher(typed.toUpperCase(Locale.ROOT).replaceAll("\\s", ""));
        if (!amount.matches()) {
            return Optional.empty();
        }
        String decimals = amount.group(2) == null ? "" : amount.group(2);
        BigDecimal rupees = new BigDecimal(amount.group(1).replace(",", "") + decimals);
        return Optional.of(rupees)
                .filter(some -> some.compareTo(MOST_RUPEES) < 0)
                .map(some -> some.movePointRight(2).toBigIntegerExact().toString());
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(day -> day.isAfter(EARLIEST));
        } catch (DateTimeException notIso) {
            return new TypedDate(typed, null, null).date().filter(day -> day.isAfter(EARLIEST));
        }
    }

    /** Of a choice: its words, compared without regard to capitals and stops. */
    static boolean isWord(String typed, String... words) {
        String plain = typed.strip().toUpperCase(Locale.ROOT).replace(".", "");
        return Arrays.asList(words).contains(plain);
    }
}
