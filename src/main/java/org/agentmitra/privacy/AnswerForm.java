package org.agentmitra.privacy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record AnswerForm(
        @NotBlank(message = "{privacy.answer.missing}") @Size(max = 1000, message = "{privacy.text.long}") @Nullable
        String answer) {
    String typed() {
        return answer == null ? "" : answer.strip();
    }
}
