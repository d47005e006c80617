package org.agentmitra.kycdesk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Why a picture is taken along.
 *
 * @param page number of the page, the first when none is said
 */
record CopyForm(
        @Nullable @NotBlank(message = "{kyc.reason.blank}") @Size(max = 500, message = "{kyc.reason.long}")
        String reason,

        @Nullable Integer page) {
    String typed() {
        return reason == null ? "" : reason.strip();
    }

    public int number() {
        return page == null ? 1 : page;
    }
}
