package org.agentmitra.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as somebody types it: in three parts, or whole in the first, which then counts alone. What was typed is kept,
 * right or wrong.
 *
 * @param day or a whole date, such as 12/03/1980
 * @param month a number or the beginning of its English name
 * @param year four digits
 */
public record TypedDate(String day, String month, String year) {
    /** Nothing typed. */
    public static final TypedDate BLANK = new TypedDate("", "", "");

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[ ./-]+(\\d{1,2}|[a-z]{3,9})[ ./,-]+(\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[ ./-](\\d{1,2})[ ./-](\\d{1,2})");

    public TypedDate(@Nullable String day, @Nullable String month, @Nullable String year) {
        this.day = plain(day);
        this.month = plain(month);
        this.year = plain(year);
    }

    /** The parts of a date; blank for null. */
    public static TypedDate of(@Nullable LocalDate date) {
        return date == null
                ? BLANK
                : new TypedDate(
                        Integer.toString(date.getDayOfMonth()),
                        Integer.toString(date.getMonthValue()),
                        Integer.toString(date.getYear()));
    }

    public boolean isBlank() {
        return day.isEmpty() && month.isEmpty() && year.isEmpty();
    }

    /** Whether day, month and a year of four digits are there, be there such a day or not. */
    public boolean isComplete() {
        return isWhole(whole());
    }

    private static boolean isWhole(String typed) {
        return DAY_FIRST.matcher(typed).matches() || YEAR_FIRST.matcher(typed).matches();
    }

    /** The date; empty when nothing, or no day of the calendar, was typed. */
    public Optional<LocalDate> date() {
        Matcher first = DAY_FIRST.matcher(whole());
        if (first.matches()) {
            return date(first.group(3), first.group(2), first.group(1));
        }
        Matcher last = YEAR_FIRST.matcher(whole());
        return last.matches() ? date(last.group(1), last.group(2), last.group(3)) : Optional.empty();
    }

    private String whole() {
        String first = day.toLowerCase(Locale.ROOT);
        boolean alone = month.isEmpty() && year.isEmpty();
        return alone || isWhole(first)
                ? first
                : String.join(" ", day, month, year).toLowerCase(Locale.ROOT);
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), monthOf(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** 0 for what is no month. */
    private static int monthOf(String typed) {
        return Character.isDigit(typed.charAt(0)) ? Integer.parseInt(typed) : Months.byName(typed);
    }

    /** One blank between words, and digits of any script as 0 to 9. */
    private static String plain(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        StringBuilder plain = new StringBuilder(typed.length());
        typed.strip()
                .replaceAll("\\s+", " ")
                .codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
