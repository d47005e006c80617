package org.agentmitra.formats;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.agentmitra.sheets.Cell;

/** Amounts in rupees, as {@code Long} paise: {@code ₹1,00,000/-}, {@code Rs. 500.50}, plain numbers. */
final class MoneyParser implements CellParser {
    private static final Pattern DECORATION = Pattern.compile("(?i)^\\s*(?:₹|rs\\.?|inr)\\s*|\\s*(?:/-|/=)\\s*$|\\s+");
    private static final Pattern AMOUNT = Pattern.compile("-?(?:\\d+|\\d{1,3}(?:,\\d{2,3})*,\\d{3})(?:\\.\\d{1,2})?");
    /** Binary fractions come back as 76.12000000000001; more than this is not noise. */
    private static final BigDecimal NOISE = new BigDecimal("0.0001");

    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");
    /** How sheets write less than nothing: with the sign in front or behind, or in brackets as accountants do. */
    private static final Pattern LESS = Pattern.compile("\\(([^-]+)\\)|-([^-]+)|([^-]*\\d)-");

    private final boolean signed;

    /** @param signed whether amounts may be less than nothing */
    MoneyParser(boolean signed) {
        this.signed = signed;
    }

    @Override
    public Reading parse(Cell cell) {
        return switch (cell) {
            case Cell.Number(BigDecimal value, String raw, boolean since1904) -> amount(value, raw);
            case Cell.Text(String text) -> text(text);
            default -> Reading.critical("money-unclear", cell.display());
        };
    }

    private Reading text(String text) {
        Matcher less = LESS.matcher(text.strip());
        if (signed && less.matches()) {
            String rest = Stream.of(less.group(1), less.group(2), less.group(3))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            return plain(rest, text, -1);
        }
        return plain(text, text, 1);
    }

    private Reading plain(String text, String raw, int sign) {
        String plain = DECORATION.matcher(text).replaceAll("");
        return AMOUNT.matcher(plain).matches()
                ? amount(new BigDecimal(plain.replace(",", "")).multiply(BigDecimal.valueOf(sign)), raw)
                : Reading.critical("money-unclear", raw);
    }

    private Reading amount(BigDecimal value, String raw) {
        if (value.signum() < 0 && !signed) {
            return Reading.critical("money-negative", raw);
        }
        if (value.abs().compareTo(LARGEST) > 0) {
            return Reading.critical("money-unclear", raw);
        }
        BigDecimal paise = value.setScale(2, RoundingMode.HALF_UP);
        boolean noise = paise.subtract(value).abs().compareTo(NOISE) < 0;
        return noise ? Reading.of(paise.unscaledValue().longValueExact()) : Reading.critical("money-unclear", raw);
    }
}
