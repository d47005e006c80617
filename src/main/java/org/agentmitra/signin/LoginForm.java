package org.agentmitra.signin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param name e-mail address, phone or agency code
 * @param next where to go afterwards; ignored unless it is a path on this portal
 */
record LoginForm(
        @NotBlank(message = "{signin.who.missing}") @Size(max = 254, message = "{signin.who.long}") @Nullable
        String name,

        @NotEmpty(message = "{signin.password.missing}") @Nullable
        String password,

        @Nullable String next) {

    static LoginForm towards(@Nullable String next) {
        return new LoginForm(null, null, next);
    }

    String typedName() {
        return name == null ? "" : name;
    }

    String typedPassword() {
        return password == null ? "" : password;
    }
}
