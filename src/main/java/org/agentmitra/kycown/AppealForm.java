package org.agentmitra.kycown;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a customer objects. */
record AppealForm(
        @Nullable @NotBlank(message = "{kyc.own.appeal.blank}") @Size(max = 1000, message = "{kyc.own.words.long}")
        String reason) {
    String typed() {
        return reason == null ? "" : reason.strip();
    }
}
