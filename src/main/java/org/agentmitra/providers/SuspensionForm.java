package org.agentmitra.providers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an insurer is suspended; shown to those who may see the insurer. */
record SuspensionForm(
        @NotBlank(message = "{providers.suspend.reason.blank}")
        @Size(max = 300, message = "{providers.suspend.reason.long}")
        String reason) {}
