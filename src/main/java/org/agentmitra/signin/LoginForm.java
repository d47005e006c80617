package org.agentmitra.signin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param next where to go afterwards; ignored unless it is a path on this portal */
record LoginForm(
        @NotBlank(message = "{signin.email.missing}") @Size(max = 254, message = "{signin.email.long}") @Nullable
        String email,

        @NotEmpty(message = "{signin.password.missing}") @Nullable
        String password,

        @Nullable String next) {

    static LoginForm towards(@Nullable String next) {
        return new LoginForm(null, null, next);
    }

    String typedEmail() {
        return email == null ? "" : email;
    }

    String typedPassword() {
        return password == null ? "" : password;
    }
}
