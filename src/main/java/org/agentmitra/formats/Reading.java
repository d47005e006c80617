package org.agentmitra.formats;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a cell parser makes of a cell: a value, a flaw, both, or neither for a blank cell.
 *
 * @param value of the column's type, or {@link Fields} when the cell fills several fields
 */
public record Reading(@Nullable Object value, @Nullable Flaw flaw) {
    static final Reading BLANK = new Reading(null, null);

    /** Values of a cell that fills several fields of the target. */
    public record Fields(Map<String, Object> values) {}

    static Reading of(Object value) {
        return new Reading(value, null);
    }

    static Reading fields(Map<String, Object> values) {
        return new Reading(new Fields(values), null);
    }

    static Reading critical(String code, String... arguments) {
        return new Reading(null, new Flaw(true, code, List.of(arguments)));
    }

    static Reading warning(@Nullable Object value, String code, String... arguments) {
        return new Reading(value, new Flaw(false, code, List.of(arguments)));
    }
}
