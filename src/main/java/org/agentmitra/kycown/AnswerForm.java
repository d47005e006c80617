package org.agentmitra.kycown;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a customer answers.
 *
 * @param words null where only papers were asked for
 */
record AnswerForm(
        @Nullable @Size(max = 1000, message = "{kyc.own.words.long}")
        String words) {
    @Nullable
    String typed() {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
