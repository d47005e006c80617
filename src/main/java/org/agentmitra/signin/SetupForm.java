package org.agentmitra.signin;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import org.agentmitra.passwordrules.PasswordFlaw;
import org.jspecify.annotations.Nullable;

/** @param again the password once more */
record SetupForm(
        @NotBlank(message = "{signin.code.missing}") @Nullable
        String code,

        @NotBlank(message = "{signin.name.missing}") @Size(max = 120, message = "{signin.name.long}") @Nullable
        String name,

        @NotBlank(message = "{signin.email.missing}")
        @Size(max = 254, message = "{signin.email.long}")
        @Email(message = "{signin.email.wrong}")
        @Nullable
        String email,

        @NotEmpty(message = "{signin.password.missing}") @Nullable
        String password,

        @Nullable String again) {

    static SetupForm empty() {
        return new SetupForm(null, null, null, null, null);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    Optional<PasswordFlaw> flaw() {
        return PasswordFlaw.of(text(password), email, name);
    }

    boolean agrees() {
        return Objects.equals(password, again);
    }
}
