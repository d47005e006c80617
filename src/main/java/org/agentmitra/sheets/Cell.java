package org.agentmitra.sheets;

import java.math.BigDecimal;
import java.time.LocalDateTime;

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
     */
    @SuppressWarnings("JavaLangClash")
    record Number(BigDecimal value, String raw) implements Cell {}

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
            case Number(BigDecimal value, String raw) -> raw;
            case Date(LocalDateTime value, String raw) ->
                value.toLocalTime().toSecondOfDay() == 0 ? value.toLocalDate().toString() : value.toString();
            case Bool(boolean value) -> value ? "TRUE" : "FALSE";
            case Unreadable(String code, String raw) -> raw;
        };
    }
}
