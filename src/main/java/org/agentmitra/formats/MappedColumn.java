package org.agentmitra.formats;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column of a file and the template's column it stands for.
 *
 * @param index from 0
 * @param header as the file spells it; empty when the column has none
 * @param column header of the template's column; null when the file's column is ignored
 * @param dates how its dates are to be read; null as usual
 * @param values what its cells say, as {@link CellChoices#key}, and what is read instead
 */
public record MappedColumn(
        int index,
        String header,
        @Nullable String column,
        @Nullable DateOrder dates,
        @Nullable Map<String, String> values) {
    public MappedColumn {
        // Imports from before there was either were kept without.
        values = values == null ? Map.of() : Map.copyOf(values);
    }

    /** One that is read as it stands. */
    public MappedColumn(int index, String header, @Nullable String column) {
        this(index, header, column, null, Map.of());
    }

    @Override
    public Map<String, String> values() {
        return values == null ? Map.of() : values;
    }
}
