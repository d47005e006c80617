package org.agentmitra.passwords;

import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;

/** @param again the password once more */
record ResetForm(
        @NotEmpty(message = "{signin.password.missing}") @Nullable
        String password,

        @Nullable String again) implements NewPassword {

    static ResetForm empty() {
        return new ResetForm(null, null);
    }
}
