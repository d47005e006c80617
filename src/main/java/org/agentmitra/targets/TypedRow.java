package org.agentmitra.targets;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row after the template has typed its cells.
 *
 * @param number in the sheet, from 1
 * @param values by field of the target; a missing key is a blank cell. Types: String, Integer, Long (paise), LocalDate,
 *     YearMonth, {@code PremiumMode}
 * @param columns header of the source column by field, so that a finding can name the cell
 * @param failed whether a cell of the row already has a critical finding
 */
public record TypedRow(int number, Map<String, Object> values, Map<String, String> columns, boolean failed) {
    /** Value of a field; null for a blank cell. The target knows the type. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T value(String field) {
        return (T) values.get(field);
    }
}
