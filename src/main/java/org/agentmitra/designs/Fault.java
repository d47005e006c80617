package org.agentmitra.designs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a template cannot be used as it is.
 *
 * @param position of the column, from 1; null when it is the template's
 * @param field of the column's form, for example {@code rules[1].argument}
 * @param code the text is {@code templates.fault.<code>} in the message bundle
 */
public record Fault(@Nullable Integer position, String field, String code, List<String> arguments) {
    static Fault of(int position, String field, String code, String... arguments) {
        return new Fault(position, field, code, List.of(arguments));
    }

    static Fault ofAll(String code, String... arguments) {
        return new Fault(null, "columns", code, List.of(arguments));
    }

    /** Key of the text. */
    public String key() {
        return "templates.fault." + code;
    }
}
