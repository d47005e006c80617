package org.agentmitra.roles;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many sessions holders of a role may have at once, as it is typed.
 *
 * @param limit 1 to 100; empty for any number
 */
record SessionLimitForm(
        @Nullable @Pattern(regexp = "\\s*(|[1-9][0-9]?|100)\\s*", message = "{roles.sessions.invalid}")
        String limit) {

    static SessionLimitForm of(@Nullable Integer limit) {
        return new SessionLimitForm(limit == null ? "" : limit.toString());
    }

    /** What was typed; null for any number. Asked only of a form that is valid. */
    @Nullable
    Integer number() {
        return limit == null || limit.isBlank() ? null : Integer.valueOf(limit.strip());
    }
}
