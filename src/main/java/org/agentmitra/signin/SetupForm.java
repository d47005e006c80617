package org.agentmitra.signin;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.agentmitra.accounts.CommonPasswords;
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

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;

    static SetupForm empty() {
        return new SetupForm(null, null, null, null, null);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** Counted in characters as people see them, not in Java's. */
    boolean lengthFits() {
        String typed = text(password);
        int length = typed.codePointCount(0, typed.length());
        return length >= SHORTEST && length <= LONGEST;
    }

    /** A common password, or the e-mail address that stands beside it. */
    boolean guessed() {
        String typed = text(password);
        return CommonPasswords.contain(typed) || typed.equalsIgnoreCase(email);
    }

    boolean agrees() {
        return Objects.equals(password, again);
    }
}
