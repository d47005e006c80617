package org.agentmitra.formats;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.agentmitra.sheets.Cell;

/**
 * Identifiers: upper case, without blanks and hyphens. A number that the spreadsheet program rounded or shortened is
 * refused, never padded.
 */
final class IdParser implements CellParser {
    private static final Pattern EXPONENT = Pattern.compile("\\d+(?:[.,]\\d+)?[Ee][+-]?\\d+");
    private static final Pattern ALLOWED = Pattern.compile("[A-Z0-9/]{2,24}");
    private static final int EXACT_DIGITS = 15;

    private final int length;
    private final int usual;

    /**
     * @param length digits the identifier must have; 0 for any
     * @param usual digits it has as far as anybody has seen; 0 when it comes in all shapes
     */
    IdParser(int length, int usual) {
        this.length = length;
        this.usual = usual;
    }

    @Override
    public Reading parse(Cell cell) {
        return switch (cell) {
            case Cell.Number(BigDecimal value, String raw, boolean since1904) -> number(value, raw);
            case Cell.Text(String text) ->
                isPlain(text) ? Reading.of(text) : EXPONENT.matcher(text).matches() ? damaged(text) : text(text);
            default -> Reading.critical("number-unclear", cell.display());
        };
    }

    /** Digits of the wanted count, the shape nearly all cells have. */
    private boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return length > 0 && text.length() == length;
    }

    private Reading number(BigDecimal value, String raw) {
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        if (raw.indexOf('E') >= 0 || raw.indexOf('e') >= 0 || !whole || value.signum() <= 0) {
            return damaged(raw);
        }
        String digits = value.toBigInteger().toString();
        return digits.length() > EXACT_DIGITS ? damaged(raw) : checked(digits);
    }

    private Reading text(String text) {
        StringBuilder id = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && c != '-' && c != '\'') {
                id.append(c);
            }
        }
        return checked(id.toString().toUpperCase(Locale.ROOT));
    }

    private Reading checked(String id) {
        if (!ALLOWED.matcher(id).matches()) {
            return Reading.critical("number-unclear", id);
        }
        if (length > 0 && !hasDigits(id, length)) {
            return Reading.critical("number-length", id, Integer.toString(length));
        }
        return usual > 0 && !hasDigits(id, usual)
                ? Reading.warning(id, "number-unusual", id, Integer.toString(usual))
                : Reading.of(id);
    }

    private static boolean hasDigits(String id, int count) {
        return id.length() == count && id.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Reading damaged(String raw) {
        return Reading.critical("number-damaged", raw);
    }
}
