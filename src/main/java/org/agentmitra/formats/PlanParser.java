package org.agentmitra.formats;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agentmitra.sheets.Cell;

/** Plans: {@code 714}, {@code 714/18}, {@code 814-21}, {@code 836-25-16}; other text is kept as the plan's name. */
final class PlanParser implements CellParser {
    private static final Pattern CODE =
            Pattern.compile("(\\d{1,4}[A-Za-z]?)(?:\\s*[/-]\\s*(\\d{1,2})(?:\\s*[/-]\\s*(\\d{1,2}))?)?");
    private static final int LONGEST = 160;

    @Override
    public Reading parse(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> text(text);
            case Cell.Number(BigDecimal value, String raw, boolean since1904) ->
                text(value.stripTrailingZeros().toPlainString());
            // A spreadsheet program turns 7/18 into a day; what stood there is lost.
            default -> Reading.critical("plan-unclear", cell.display());
        };
    }

    private static Reading text(String text) {
        Matcher code = CODE.matcher(text);
        if (!code.matches()) {
            boolean name = text.length() <= LONGEST && text.codePoints().anyMatch(Character::isLetter);
            return name ? Reading.fields(Map.of("planName", text)) : Reading.critical("plan-unclear", text);
        }
        Map<String, Object> fields = new HashMap<>(4);
        fields.put("planCode", code.group(1));
        if (code.group(2) != null) {
            fields.put("term", Integer.valueOf(code.group(2)));
        }
        if (code.group(3) != null) {
            fields.put("ppt", Integer.valueOf(code.group(3)));
        }
        return Reading.fields(fields);
    }
}
