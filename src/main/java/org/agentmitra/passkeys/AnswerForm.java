package org.agentmitra.passkeys;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the browser answered; filled in by its script.
 *
 * @param answer JSON of the Web Authentication API
 * @param next where to go afterwards; ignored unless it is a path on this portal
 */
record AnswerForm(
        @NotBlank(message = "{passkeys.answer.missing}")
        @Size(max = LONGEST, message = "{passkeys.answer.unreadable}")
        @Nullable
        String answer,

        @Nullable String next) {
    /** Ten times what devices answer. */
    private static final int LONGEST = 20_000;

    static AnswerForm towards(@Nullable String next) {
        return new AnswerForm(null, next);
    }

    String given() {
        return answer == null ? "" : answer;
    }
}
