package org.agentmitra.onboarding;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

record CodeForm(
        @NotBlank(message = "{codes.code.missing}") @Nullable
        String code) {

    static CodeForm empty() {
        return new CodeForm(null);
    }

    /** Without the blanks that people type between the digits. */
    String digits() {
        return code == null ? "" : code.replaceAll("[\\s-]", "");
    }
}
