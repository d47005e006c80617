package org.agentmitra.formats;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agentmitra.shared.MobileNumber;
import org.agentmitra.sheets.Cell;

/** Mobile numbers as E.164. A wrong one is a warning and is left out: the policy counts without it. */
final class MobileParser implements CellParser {
    /** The shape nearly all cells have; the library is for the rest. */
    private static final Pattern INDIAN = Pattern.compile("(?:(?:\\+?91|0)[ -]?)?([6-9]\\d{4})[ -]?(\\d{5})");

    private final String region;

    /** @param region ISO 3166 code of the country whose prefix a number without one gets */
    MobileParser(String region) {
        this.region = region;
    }

    @Override
    public Reading parse(Cell cell) {
        String text = cell instanceof Cell.Number(var value, var raw, var since1904)
                ? value.stripTrailingZeros().toPlainString()
                : cell.display();
        Matcher indian = INDIAN.matcher(text);
        if (region.equals("IN") && indian.matches()) {
            return Reading.of("+91" + indian.group(1) + indian.group(2));
        }
        return MobileNumber.parse(text, region)
                .map(number -> Reading.of(number.e164()))
                .orElseGet(() -> Reading.warning(null, "mobile-unclear", cell.display()));
    }
}
