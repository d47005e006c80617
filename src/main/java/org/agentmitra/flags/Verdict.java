package org.agentmitra.flags;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A flag's value for somebody, and why.
 *
 * @param override the one that decides; null when none does
 * @param at when the schedule begins or ended, or the override was set; null where no moment matters
 */
record Verdict(
        boolean on,
        Reason reason,
        FlagRule.@Nullable Override override,
        @Nullable Instant at) {

    enum Reason {
        USER,
        ROLE,
        PROVIDER,
        NOT_YET,
        SCHEDULE,
        OVER,
        ROLL_OUT,
        DEFAULT,
        ARCHIVED
    }

    Verdict(boolean on, Reason reason) {
        this(on, reason, null, null);
    }

    /** Key of the sentence that says it. */
    String key() {
        return "flags.because." + reason + (on ? ".on" : ".off");
    }
}
