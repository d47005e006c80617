package org.agentmitra.passkeys;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param label what its owner calls the device
 * @param password confirms who sits there
 */
record NewPasskeyForm(
        @NotBlank(message = "{passkeys.label.missing}")
        @Size(max = LabelForm.LONGEST, message = "{passkeys.label.long}")
        @Nullable
        String label,

        @NotEmpty(message = "{signin.password.missing}") @Nullable
        String password) {

    static NewPasskeyForm empty() {
        return new NewPasskeyForm(null, null);
    }

    String typedLabel() {
        return label == null ? "" : label.strip();
    }

    String typedPassword() {
        return password == null ? "" : password;
    }
}
