package org.agentmitra.registration;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

record ProofForm(
        @NotBlank(message = "{codes.code.missing}") @Nullable
        String code) {

    static ProofForm empty() {
        return new ProofForm(null);
    }

    /** Without the blanks that people type between the digits. */
    String digits() {
        return code == null ? "" : code.replaceAll("[\\s-]", "");
    }
}
