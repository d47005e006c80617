package org.agentmitra.codes;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * A code as somebody types it.
 *
 * @param code null while nothing is typed
 */
public record CodeForm(
        @NotBlank(message = "{codes.code.missing}") @Nullable
        String code) {

    /** With nothing typed yet. */
    public static CodeForm empty() {
        return new CodeForm(null);
    }

    /** Without the blanks that people type between the digits. */
    public String digits() {
        return code == null ? "" : code.replaceAll("[\\s-]", "");
    }
}
