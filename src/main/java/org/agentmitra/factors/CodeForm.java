package org.agentmitra.factors;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param code of the app, or a recovery code */
record CodeForm(
        @NotBlank(message = "{factors.code.missing}") @Size(max = 40, message = "{factors.code.wrong}") @Nullable
        String code) {

    static CodeForm empty() {
        return new CodeForm(null);
    }

    String typedCode() {
        return code == null ? "" : code.strip();
    }
}
