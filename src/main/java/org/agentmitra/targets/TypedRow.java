package org.agentmitra.targets;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A row after the template has typed its cells.
 *
 * @param number in the sheet, from 1
 * @param values by field of the target; a missing key is a blank cell. Types: String, Integer, Long (paise), LocalDate,
 *     YearMonth, {@code PremiumMode}
 * @param columns header of the source column by field, so that a finding can name the cell
 * @param failed whether the row cannot be taken: a cell already has a critical finding, or somebody left it out
 * @param texts text of a field's cell as the sheet shows it; null for a cell that holds no text
 * @param word what somebody said of it
 */
public record TypedRow(
        int number,
        Map<String, Object> values,
        Map<String, String> columns,
        boolean failed,
        Function<String, @Nullable String> texts,
        RowWord word) {

    /** A row of which nothing but the values is known. */
    public TypedRow(int number, Map<String, Object> values, Map<String, String> columns, boolean failed) {
        this(number, values, columns, failed, field -> null, RowWord.NONE);
    }

    /** What becomes of it where it cannot be taken. */
    public RowOutcome refused() {
        return word == RowWord.SKIP ? RowOutcome.SKIPPED : RowOutcome.FAILED;
    }

    /** Value of a field; null for a blank cell. The target knows the type. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T value(String field) {
        return (T) values.get(field);
    }

    /** The text in the field's cell, for somebody who looks for it in the sheet; null where the cell holds no text. */
    public @Nullable String text(String field) {
        return texts.apply(field);
    }
}
