package org.agentmitra.kycdesk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why something is done. */
record ReasonForm(
        @Nullable @NotBlank(message = "{kyc.reason.blank}") @Size(max = 500, message = "{kyc.reason.long}")
        String reason) {
    String typed() {
        return reason == null ? "" : reason.strip();
    }
}
