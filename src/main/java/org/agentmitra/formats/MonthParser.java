package org.agentmitra.formats;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agentmitra.shared.Months;
import org.agentmitra.sheets.Cell;

/** Months as LIC prints the first unpaid premium: {@code mm/yyyy}. Optionally takes full dates as dates. */
final class MonthParser implements CellParser {
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");
    private static final Pattern NAMED = Pattern.compile("([A-Za-z]{3,9})[-/., ]*(\\d{4}|\\d{2})");

    private final DateParser dates;
    private final boolean orDate;

    /** @param orDate whether a full date stays a date and the value says which of both it is */
    MonthParser(LocalDate today, boolean orDate, DateOrder order) {
        this.dates = new DateParser(CellType.DATE, today, order);
        this.orDate = orDate;
    }

    @Override
    public Reading parse(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> text(cell, text);
            case Cell.Date(LocalDateTime value, String raw) -> date(value.toLocalDate());
            default -> fallback(cell);
        };
    }

    private Reading text(Cell cell, String text) {
        Matcher numeric = NUMERIC.matcher(text);
        if (numeric.matches()) {
            return month(text, Integer.parseInt(numeric.group(1)), numeric.group(2));
        }
        Matcher named = NAMED.matcher(text);
        return named.matches() ? month(text, Months.byName(named.group(1)), named.group(2)) : fallback(cell);
    }

    private Reading month(String text, int month, String yearText) {
        int year = Integer.parseInt(yearText.length() == 2 ? "20" + yearText : yearText);
        if (month < 1 || month > 12 || year < 1900 || year > 2150) {
            return Reading.critical("month-impossible", text);
        }
        YearMonth value = YearMonth.of(year, month);
        return orDate ? Reading.fields(Map.of("fupMonth", value)) : Reading.of(value);
    }

    private Reading fallback(Cell cell) {
        Reading reading = dates.parse(cell);
        if (reading.value() instanceof LocalDate date && reading.flaw() == null) {
            return date(date);
        }
        boolean said = reading.flaw() != null
                && reading.flaw().critical()
                && !reading.flaw().code().equals("date-unclear");
        return said ? reading : Reading.critical("month-impossible", cell.display());
    }

    private Reading date(LocalDate date) {
        return orDate ? Reading.fields(Map.of("fupOn", date)) : Reading.of(YearMonth.from(date));
    }
}
