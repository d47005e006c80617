package org.agentmitra.factors;

import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;

/** Confirms who sits there. */
record PasswordForm(
        @NotEmpty(message = "{signin.password.missing}") @Nullable
        String password) {

    static PasswordForm empty() {
        return new PasswordForm(null);
    }

    String typedPassword() {
        return password == null ? "" : password;
    }
}
