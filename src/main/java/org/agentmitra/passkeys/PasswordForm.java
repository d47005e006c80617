package org.agentmitra.passkeys;

import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;

/** Confirms who sits there. */
record PasswordForm(
        @NotEmpty(message = "{signin.password.missing}") @Nullable
        String password) {

    String typedPassword() {
        return password == null ? "" : password;
    }
}
