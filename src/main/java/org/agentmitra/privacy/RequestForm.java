package org.agentmitra.privacy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param wish in the person's own words */
record RequestForm(
        @NotNull(message = "{privacy.kind.missing}") @Nullable
        RequestKind kind,

        @Size(max = 1000, message = "{privacy.text.long}") @Nullable
        String wish) {
    RequestForm {
        wish = wish == null || wish.isBlank() ? null : wish.strip();
    }
}
