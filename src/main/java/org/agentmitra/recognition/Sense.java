package org.agentmitra.recognition;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.agentmitra.formats.CellParser;
import org.agentmitra.formats.CellType;
import org.agentmitra.formats.DateOrder;
import org.agentmitra.formats.Expected;
import org.agentmitra.formats.Flaw;
import org.agentmitra.formats.Parsers;
import org.agentmitra.formats.Reading;
import org.agentmitra.formats.TemplateColumn;
import org.agentmitra.sheets.Cell;
import org.jspecify.annotations.Nullable;

/** Whether what can be read of a cell also makes sense in a column; imports take more than is likely. Pure. */
final class Sense {
    private static final int OLDEST = 110;
    /** Whose birth is not told by a header: policies begin in the same years as children. */
    private static final int GROWN = 15;
    /** Policies of which anybody has a list began since; most people were born before. */
    private static final int RUNNING = 40;
    /** Terms, dues and their like. */
    private static final int LARGEST = 150;

    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
    private static final Pattern DIGIT = Pattern.compile(".*\\d.*");
    private static final Pattern DIGITS = Pattern.compile(".*\\d.*\\d.*\\d.*");
    private static final Pattern AGENCY = Pattern.compile("(?=.*\\d)[\\p{Alnum} /-]{3,24}");

    private final TemplateColumn column;
    private final Expected expected;
    private final KnownWords words;
    private final CellParser days;

    Sense(TemplateColumn column, Expected expected, KnownWords words, DateOrder order) {
        this.column = column;
        this.expected = expected;
        this.words = words;
        this.days = Parsers.of(CellType.DATE_OR_MONTH, expected, order);
    }

    /** Whether anything can be said of its cells: nobody knows the insurer's name in a file for no insurer. */
    boolean judges() {
        return column.type() != CellType.PROVIDER || !expected.providerCode().isEmpty();
    }

    /** Null where the cell makes sense. */
    @Nullable
    Misfit misfit(Cell cell, Reading reading) {
        String text = cell.display();
        if (column.type() == CellType.AGENCY_CODE && expected.agencyCode().isEmpty()) {
            return AGENCY.matcher(text).matches() ? null : Misfit.SHAPE;
        }
        Flaw flaw = reading.flaw();
        if (flaw != null) {
            return flawed(flaw);
        }
        Object value = reading.value();
        return value == null ? Misfit.UNREADABLE : misfit(value, text);
    }

    private static Misfit flawed(Flaw flaw) {
        return switch (flaw.code()) {
            case "date-future" -> Misfit.FUTURE;
            case "money-negative" -> Misfit.NOT_POSITIVE;
            case "mode-unknown" -> Misfit.UNKNOWN;
            default -> Misfit.UNREADABLE;
        };
    }

    private @Nullable Misfit misfit(Object value, String text) {
        return switch (column.type()) {
            case BIRTH_DATE -> past(value, expected.today().minusYears(OLDEST));
            case PAST_DATE -> past(value, EARLIEST);
            case MONEY -> value instanceof Long paise && paise == 0 && column.required() ? Misfit.NOT_POSITIVE : null;
            case INTEGER -> value instanceof Integer number && number > LARGEST ? Misfit.SHAPE : null;
            case ID, ID_OF_NINE -> shaped(DIGIT.matcher(text).matches());
            case NAME -> shaped(!DIGITS.matcher(text).matches());
            case EMAIL -> shaped(text.indexOf('@') > 0);
            case PLAN -> value instanceof Reading.Fields(Map<String, Object> fields) ? plan(fields) : null;
            case STATUS -> words.statuses().test(text) ? null : Misfit.UNKNOWN;
            default -> null;
        };
    }

    private static @Nullable Misfit shaped(boolean fits) {
        return fits ? null : Misfit.SHAPE;
    }

    private @Nullable Misfit past(Object value, LocalDate earliest) {
        if (!(value instanceof LocalDate day)) {
            return null;
        }
        return day.isAfter(expected.today()) ? Misfit.FUTURE : day.isBefore(earliest) ? Misfit.LONG_AGO : null;
    }

    private @Nullable Misfit plan(Map<String, Object> fields) {
        Object code = fields.get("planCode");
        boolean known = code != null && words.plans().isEmpty()
                || words.isPlan(String.valueOf(code == null ? fields.get("planName") : code));
        return known ? null : Misfit.UNKNOWN;
    }

    /** Whether a value that makes sense also tells, without a header, that the column is this one. */
    boolean tells(Cell cell, Reading reading) {
        LocalDate today = expected.today();
        return switch (column.type()) {
            case BIRTH_DATE -> reading.value() instanceof LocalDate day && !day.isAfter(today.minusYears(GROWN));
            case PAST_DATE -> reading.value() instanceof LocalDate day && day.isAfter(today.minusYears(RUNNING));
            case DATE -> reading.value() instanceof LocalDate day && day.isAfter(today.plusDays(400));
            case DATE_OR_MONTH -> isMonth(reading);
            // A day can be read as its month too, whosever birth it is.
            case MONTH -> isMonth(days.parse(cell));
            default -> true;
        };
    }

    /** Whether it is a month alone, or a day around now: premiums fall due then. */
    private boolean isMonth(Reading reading) {
        if (!(reading.value() instanceof Reading.Fields(Map<String, Object> fields))) {
            return false;
        }
        LocalDate today = expected.today();
        return !(fields.get("fupOn") instanceof LocalDate day)
                || day.isAfter(today.minusDays(60)) && day.isBefore(today.plusDays(400));
    }
}
