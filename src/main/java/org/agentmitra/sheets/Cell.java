package org.agentmitra.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The content of one cell, as stored, not as displayed. */
public sealed interface Cell {

    /** Nothing there. */
    record Empty() implements Cell {
        /** All empty cells. Not a field of {@link Cell}: two threads could wait for each other's class to be ready. */
        public static final Cell CELL = new Empty();
    }

    /** Text, normalised to NFC, trimmed of blanks of every kind, no-break spaces made plain; never empty. */
    record Text(String value) implements Cell {}

    /**
     * A number.
     *
     * @param value the shortest one that means what is stored in binary; a long whole number stays as it is
     * @param raw as written in the file, so that an exponent or a lost digit can be told
     * @param since1904 whether the workbook counts days from 1904 on, should the number be one that lost its date format
     */
    @SuppressWarnings("JavaLangClash")
    record Number(BigDecimal value, String raw, boolean since1904) implements Cell {
        private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
        private static final BigDecimal DAYS_TO_1904 = BigDecimal.valueOf(1_462);
        private static final BigDecimal END_OF_1909 = BigDecimal.valueOf(3_653);
        private static final BigDecimal START_OF_2150 = BigDecimal.valueOf(91_313);

        /** A number of a workbook that counts days from 1900 on, as nearly all do. */
        public Number(BigDecimal value, String raw) {
            this(value, raw, false);
        }

        /** The day that it counts to in its workbook's calendar; null for a fraction, before 1910 and after 2149. */
        public @Nullable LocalDate day() {
            BigDecimal days = since1904 ? value.add(DAYS_TO_1904) : value;
            boolean plausible = days.stripTrailingZeros().scale() <= 0
                    && days.compareTo(END_OF_1909) > 0
                    && days.compareTo(START_OF_2150) < 0;
            return plausible ? DAY_0.plusDays(days.longValue()) : null;
        }
    }

    /** A number that the sheet formats as a date, with the workbook's date system (1900 or 1904) applied. */
    record Date(LocalDateTime value, String raw) implements Cell {}

    record Bool(boolean value) implements Cell {}

    /**
     * A cell that cannot be read: {@code #N/A}, a formula without a cached value, a bad shared string.
     *
     * @param code message key part that says why: {@code error-value}, {@code formula-without-value},
     *     {@code bad-shared-string}, {@code bad-value} (no number, date or truth value), {@code merged} (continues a merged
     *     cell), {@code too-long}
     * @param raw what stands there
     */
    record Unreadable(String code, String raw) implements Cell {}

    /** What a person would recognise the cell by, in messages and error workbooks. */
    default String display() {
        return switch (this) {
            case Empty() -> "";
            case Text(String value) -> value;
            case Number(BigDecimal value, String raw, boolean since1904) -> raw;
            case Date(LocalDateTime value, String raw) ->
                value.toLocalTime().toSecondOfDay() == 0 ? value.toLocalDate().toString() : value.toString();
            case Bool(boolean value) -> value ? "TRUE" : "FALSE";
            case Unreadable(String code, String raw) -> raw;
        };
    }
}
