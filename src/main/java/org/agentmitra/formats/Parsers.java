package org.agentmitra.formats;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.agentmitra.shared.PremiumMode;
import org.agentmitra.sheets.Cell;

/** The parser for each type of column, and the small ones themselves. */
public final class Parsers {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern PERSON = Pattern.compile("[\\p{L}\\p{M}.'-]+(?: [\\p{L}\\p{M}.'-]+)+");
    private static final Set<String> FLAGS = Set.of("FY", "ST", "LP", "MT");
    private static final Map<String, PremiumMode> MODES = modes();
    /** DOMAIN.md section 1: observed on all reports, published nowhere. */
    private static final int LIC_DIGITS = 9;

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_STATUS = 60;

    private Parsers() {}

    static CellParser of(CellType type, Expected expected) {
        return of(type, expected, DateOrder.DAY_FIRST);
    }

    /**
     * What reads the cells of a column.
     *
     * @param order in which the numbers of dates stand
     */
    public static CellParser of(CellType type, Expected expected, DateOrder order) {
        return switch (type) {
            case ID -> new IdParser(0, expected.isLic() ? LIC_DIGITS : 0);
            case ID_OF_NINE -> new IdParser(LIC_DIGITS, LIC_DIGITS);
            case NAME -> new NameParser();
            case TEXT, EMAIL, UNUSED -> cell -> text(cell, LONGEST_TEXT);
            case CODE -> Parsers::code;
            case DATE, PAST_DATE, BIRTH_DATE -> new DateParser(type, expected.today(), order);
            case MONTH -> new MonthParser(expected.today(), false, order);
            case DATE_OR_MONTH -> new MonthParser(expected.today(), true, order);
            case MONEY -> new MoneyParser(false);
            case SIGNED_MONEY -> new MoneyParser(true);
            case INTEGER -> Parsers::integer;
            case MODE -> Parsers::mode;
            case PLAN -> new PlanParser();
            case MOBILE -> new MobileParser(expected.region());
            case STATUS -> Parsers::status;
            case FLAG -> Parsers::flag;
            case PROVIDER -> cell -> provider(cell, expected);
            case AGENCY_CODE -> cell -> agency(cell, expected);
        };
    }

    static Reading integer(Cell cell) {
        BigDecimal value = switch (cell) {
            case Cell.Number(BigDecimal number, String raw, boolean since1904) -> number;
            case Cell.Text(String text) when text.matches("\\d{1,9}") -> new BigDecimal(text);
            default -> null;
        };
        boolean fits = value != null
                && value.signum() >= 0
                && value.stripTrailingZeros().scale() <= 0
                && value.precision() - value.scale() < 10;
        return value != null && fits
                ? Reading.of(value.intValue())
                : Reading.critical("integer-unclear", cell.display());
    }

    static Reading mode(Cell cell) {
        PremiumMode mode = MODES.get(Headers.key(cell.display()));
        return mode == null ? Reading.critical("mode-unknown", cell.display()) : Reading.of(mode);
    }

    static Reading flag(Cell cell) {
        if (!(cell instanceof Cell.Text(String text)) || Character.isDigit(text.charAt(0))) {
            // Text extraction drops an empty Flg and everything behind it moves left.
            return Reading.critical("columns-shifted", cell.display());
        }
        String flag = text.toUpperCase(Locale.ROOT);
        return FLAGS.contains(flag) ? Reading.of(flag) : Reading.warning(null, "flag-unknown", text);
    }

    private static Reading text(Cell cell, int longest) {
        String text = BLANKS.matcher(cell.display()).replaceAll(" ");
        return text.length() > longest
                ? Reading.warning(text.substring(0, longest), "text-long", Integer.toString(longest))
                : Reading.of(text);
    }

    /** A number is written out: a spreadsheet takes a phone for one. */
    private static Reading code(Cell cell) {
        return cell instanceof Cell.Number(BigDecimal value, String raw, boolean since1904)
                ? Reading.of(value.stripTrailingZeros().toPlainString())
                : text(cell, LONGEST_TEXT);
    }

    private static Reading status(Cell cell) {
        Reading reading = text(cell, LONGEST_STATUS);
        return reading.value() instanceof String text
                ? new Reading(text.toUpperCase(Locale.ROOT), reading.flaw())
                : reading;
    }

    private static Reading provider(Cell cell, Expected expected) {
        return expected.isProvider(cell.display())
                ? Reading.of(cell.display())
                : Reading.critical("other-provider", cell.display());
    }

    private static Reading agency(Cell cell, Expected expected) {
        String text = cell.display();
        if (expected.isAgency(text)) {
            return Reading.of(expected.agencyCode());
        }
        // Under "Agent" some print a name, which says nothing of whose code it is.
        return PERSON.matcher(text).matches() ? Reading.BLANK : Reading.critical("other-agent", text);
    }

    private static Map<String, PremiumMode> modes() {
        Map<String, PremiumMode> modes = new HashMap<>();
        names(modes, PremiumMode.MONTHLY, List.of("m", "mly", "mthly", "monthly", "mon", "sss", "nach", "ecs"));
        names(modes, PremiumMode.QUARTERLY, List.of("q", "qly", "qtly", "qtrly", "quarterly", "qtr"));
        names(
                modes,
                PremiumMode.HALF_YEARLY,
                List.of("h", "hly", "halfyearly", "half", "hy", "halfyly", "halfyrly", "semiannual", "semiannually"));
        names(modes, PremiumMode.YEARLY, List.of("y", "yly", "yearly", "annual", "annually", "yrly", "a"));
        names(modes, PremiumMode.SINGLE, List.of("s", "sgl", "single", "sp", "singlepremium"));
        return Map.copyOf(modes);
    }

    private static void names(Map<String, PremiumMode> modes, PremiumMode mode, List<String> names) {
        names.forEach(name -> modes.put(name, mode));
    }
}
