package org.agentmitra.commissionbills;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the page sends on which somebody says that a line is wrong. */
record DisputeForm(
        @NotBlank(message = "{commissions.reason.blank}") @Size(max = 300, message = "{commissions.reason.long}")
        String reason) {
    DisputeForm {
        reason = reason == null ? "" : reason;
    }
}
