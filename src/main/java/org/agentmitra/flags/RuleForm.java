package org.agentmitra.flags;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.agentmitra.shared.RealDate;
import org.agentmitra.shared.TypedDate;
import org.jspecify.annotations.Nullable;

/**
 * What decides a flag's value where no override does, in the order of the page.
 *
 * @param on the default
 * @param rollOut percent, as typed; blank for no roll-out
 * @param from first day of the schedule
 * @param until last day of the schedule
 * @param version of the record when the form was opened
 */
record RuleForm(
        @NotNull(message = "{flags.on.blank}") Boolean on,

        @Pattern(regexp = "(100|[1-9]?[0-9])?", message = "{flags.roll-out.invalid}")
        String rollOut,

        @RealDate(message = "{flags.from.impossible}", incomplete = "{flags.from.incomplete}")
        TypedDate from,

        @RealDate(message = "{flags.until.impossible}", incomplete = "{flags.until.incomplete}")
        TypedDate until,

        @NotNull Long version) {
    RuleForm {
        rollOut = rollOut == null ? "" : rollOut.replaceAll("[\\s%]", "");
        from = from == null ? TypedDate.BLANK : from;
        until = until == null ? TypedDate.BLANK : until;
    }

    /** The roll-out in percent; null for none. */
    @Nullable
    Integer share() {
        return rollOut.isEmpty() ? null : Integer.valueOf(rollOut);
    }
}
