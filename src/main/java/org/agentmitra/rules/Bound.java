package org.agentmitra.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The argument of a smallest or largest value: a number, a day, or a day counted from today. */
public sealed interface Bound {
    /** Rupees, where the column holds amounts. */
    record Number(BigDecimal value) implements Bound {}

    record Day(LocalDate value) implements Bound {}

    /** {@code today}, {@code today-18y}, {@code today+30d}. */
    record FromToday(Period shift) implements Bound {}

    /** Reads a bound as it is typed; empty when it is none. */
    static Optional<Bound> of(String text) {
        String plain = text.strip();
        Matcher shifted = Shape.FROM_TODAY.matcher(plain);
        if (shifted.matches()) {
            return Optional.of(new FromToday(shift(shifted)));
        }
        if (Shape.DAY.matcher(plain).matches()) {
            try {
                return Optional.of(new Day(LocalDate.parse(plain)));
            } catch (DateTimeException noSuchDay) {
                return Optional.empty();
            }
        }
        String digits = plain.replace(",", "");
        return Shape.NUMBER.matcher(digits).matches()
                ? Optional.of(new Number(new BigDecimal(digits)))
                : Optional.empty();
    }

    private static Period shift(Matcher shifted) {
        if (shifted.group(1) == null) {
            return Period.ZERO;
        }
        int many = Integer.parseInt(shifted.group(2)) * (shifted.group(1).equals("-") ? -1 : 1);
        return switch (Character.toLowerCase(shifted.group(3).charAt(0))) {
            case 'y' -> Period.ofYears(many);
            case 'm' -> Period.ofMonths(many);
            default -> Period.ofDays(many);
        };
    }

    /** The day it stands for; empty for a number. */
    default Optional<LocalDate> day(LocalDate today) {
        return switch (this) {
            case Number number -> Optional.empty();
            case Day(LocalDate value) -> Optional.of(value);
            case FromToday(Period shift) -> Optional.of(today.plus(shift));
        };
    }

    /** How bounds are typed. */
    final class Shape {
        private static final Pattern FROM_TODAY = Pattern.compile("(?i)today(?:([+-])(\\d{1,5})([dmy]))?");
        private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
        private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,4})?");

        private Shape() {}
    }
}
