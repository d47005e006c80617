package org.agentmitra.views;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a view is called.
 *
 * @param list name of the list; only of a new view
 * @param query the filter that is kept; only of a new view
 * @param preferred {@code true} when the list opens with it
 */
record ViewForm(
        @Nullable String list,
        @Nullable String query,

        @NotBlank(message = "{views.name.blank}") @Size(max = 60, message = "{views.name.long}") @Nullable
        String name,

        @Nullable String preferred) {
    /** Letters of a query; anything else is no address of ours. */
    private static final String QUERY = "[\\w%&=+.~:@!*'()/-]{1,600}";

    public boolean first() {
        return "true".equals(preferred);
    }

    String typedName() {
        return Objects.requireNonNullElse(name, "").strip();
    }

    /** The filter as it is kept; empty when there is none worth keeping. */
    String kept() {
        String typed = Objects.requireNonNullElse(query, "");
        return typed.matches(QUERY) ? typed : "";
    }
}
