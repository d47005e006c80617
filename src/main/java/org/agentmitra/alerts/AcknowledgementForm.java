package org.agentmitra.alerts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param note what was found or done */
record AcknowledgementForm(
        @NotBlank(message = "{security.alert.note.blank}")
        @Size(max = 1000, message = "{security.alert.note.long}")
        @Nullable
        String note) {}
