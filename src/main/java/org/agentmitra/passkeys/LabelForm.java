package org.agentmitra.passkeys;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param label what its owner calls the device */
record LabelForm(
        @NotBlank(message = "{passkeys.label.missing}")
        @Size(max = LONGEST, message = "{passkeys.label.long}")
        @Nullable
        String label) {
    private static final int LONGEST = 60;

    String typedLabel() {
        return label == null ? "" : label.strip();
    }
}
