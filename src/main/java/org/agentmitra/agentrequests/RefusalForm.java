package org.agentmitra.agentrequests;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param reason which the person is told as it stands */
record RefusalForm(
        @NotBlank(message = "{agentrequests.refusal.blank}")
        @Size(max = 300, message = "{agentrequests.refusal.long}")
        @Nullable
        String reason) {
    String typed() {
        return reason == null ? "" : reason.strip();
    }
}
