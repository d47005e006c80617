package org.agentmitra.formats;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agentmitra.shared.Months;
import org.agentmitra.sheets.Cell;

/**
 * Dates: day before month, or ISO, or with the month's name, or real dates of the workbook. What can only be month before
 * day is refused with a suggestion, unless the column is said to be written so.
 */
final class DateParser implements CellParser {
    static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final Pattern NUMERIC =
            Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4}|\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?");
    private static final Pattern NAMED = Pattern.compile("(\\d{1,2})[-/. ]*([A-Za-z]{3,9})[-/., ]*(\\d{4}|\\d{2})");

    private final CellType type;
    private final LocalDate today;
    private final DateOrder order;

    DateParser(CellType type, LocalDate today) {
        this(type, today, DateOrder.DAY_FIRST);
    }

    DateParser(CellType type, LocalDate today, DateOrder order) {
        this.type = type;
        this.today = today;
        this.order = order;
    }

    @Override
    public Reading parse(Cell cell) {
        return switch (cell) {
            case Cell.Date(LocalDateTime value, String raw) -> bounded(value.toLocalDate(), cell.display());
            case Cell.Text(String text) -> text(text);
            case Cell.Number number -> serial(number);
            default -> Reading.critical("date-unclear", cell.display());
        };
    }

    private Reading text(String text) {
        if (text.length() > 4 && text.charAt(4) == '-') {
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                return date(text, number(iso, 3), number(iso, 2), iso.group(1));
            }
        }
        Matcher numeric = NUMERIC.matcher(text);
        if (numeric.matches()) {
            return order == DateOrder.DAY_FIRST
                    ? date(text, number(numeric, 1), number(numeric, 2), numeric.group(3))
                    : date(text, number(numeric, 2), number(numeric, 1), numeric.group(3));
        }
        Matcher named = NAMED.matcher(text);
        int month = named.matches() ? Months.byName(named.group(2)) : 0;
        return month == 0
                ? Reading.critical("date-unclear", text)
                : date(text, number(named, 1), month, named.group(3));
    }

    private Reading date(String text, int day, int month, String yearText) {
        int year = Integer.parseInt(yearText);
        boolean short_ = yearText.length() == 2;
        try {
            LocalDate date = LocalDate.of(short_ ? 2000 + year : year, month, day);
            // A date that cannot be in the future belongs to the last century (DOMAIN.md: pivot, never future).
            return bounded(short_ && type != CellType.DATE && date.isAfter(today) ? date.minusYears(100) : date, text);
        } catch (DateTimeException impossible) {
            return swapped(text, day, month, short_ ? 2000 + year : year);
        }
    }

    private Reading swapped(String text, int day, int month, int year) {
        if (month <= 12 || day > 12 || order == DateOrder.MONTH_FIRST) {
            return impossible(text);
        }
        try {
            return Reading.critical(
                    "date-us", text, LocalDate.of(year, day, month).format(PRINTED));
        } catch (DateTimeException impossible) {
            return impossible(text);
        }
    }

    /** Says in which order the numbers are read, where there are some to be read in an order. */
    private Reading impossible(String text) {
        boolean ordered = NUMERIC.matcher(text).matches();
        return Reading.critical(
                !ordered
                        ? "date-none"
                        : order == DateOrder.MONTH_FIRST ? "date-impossible-month-first" : "date-impossible",
                text);
    }

    private Reading bounded(LocalDate date, String text) {
        if (date.getYear() < 1900 || date.getYear() > 2150) {
            return impossible(text);
        }
        if (type == CellType.BIRTH_DATE && date.isAfter(today)) {
            return Reading.critical("date-future", text);
        }
        return Reading.of(date);
    }

    /** A date whose cell lost its date format shows as a number of days. */
    private static Reading serial(Cell.Number cell) {
        LocalDate day = cell.day();
        return day == null
                ? Reading.critical("date-unclear", cell.raw())
                : Reading.warning(day, "date-serial", cell.raw(), day.format(PRINTED));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
