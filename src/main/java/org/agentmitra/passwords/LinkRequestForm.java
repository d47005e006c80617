package org.agentmitra.passwords;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record LinkRequestForm(
        @NotBlank(message = "{signin.email.missing}")
        @Size(max = 254, message = "{signin.email.long}")
        @Email(message = "{signin.email.wrong}")
        @Nullable
        String email) {

    static LinkRequestForm empty() {
        return new LinkRequestForm(null);
    }

    String typedEmail() {
        return email == null ? "" : email;
    }
}
