package org.agentmitra.formats;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.agentmitra.sheets.Cell;

/** Amounts in rupees, as {@code Long} paise: {@code ₹1,00,000/-}, {@code Rs. 500.50}, plain numbers. */
final class MoneyParser implements CellParser {
    private static final Pattern DECORATION = Pattern.compile("(?i)^\\s*(?:₹|rs\\.?|inr)\\s*|\\s*(?:/-|/=)\\s*$|\\s+");
    private static final Pattern AMOUNT = Pattern.compile("-?(?:\\d+|\\d{1,3}(?:,\\d{2,3})*,\\d{3})(?:\\.\\d{1,2})?");
    /** Binary fractions come back as 76.12000000000001; more than this is not noise. */
    private static final BigDecimal NOISE = new BigDecimal("0.0001");

    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");

    @Override
    public Reading parse(Cell cell) {
        return switch (cell) {
            case Cell.Number(BigDecimal value, String raw) -> amount(value, raw);
            case Cell.Text(String text) -> text(text);
            default -> Reading.critical("money-unclear", cell.display());
        };
    }

    private static Reading text(String text) {
        String plain = DECORATION.matcher(text).replaceAll("");
        return AMOUNT.matcher(plain).matches()
                ? amount(new BigDecimal(plain.replace(",", "")), text)
                : Reading.critical("money-unclear", text);
    }

    private static Reading amount(BigDecimal value, String raw) {
        if (value.signum() < 0) {
            return Reading.critical("money-negative", raw);
        }
        if (value.compareTo(LARGEST) > 0) {
            return Reading.critical("money-unclear", raw);
        }
        BigDecimal paise = value.setScale(2, RoundingMode.HALF_UP);
        boolean noise = paise.subtract(value).abs().compareTo(NOISE) < 0;
        return noise ? Reading.of(paise.unscaledValue().longValueExact()) : Reading.critical("money-unclear", raw);
    }
}
