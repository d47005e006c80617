package org.agentmitra.passwords;

import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;

/**
 * @param current the password until now
 * @param again the new one once more
 */
record ChangeForm(
        @NotEmpty(message = "{passwords.current.missing}") @Nullable
        String current,

        @NotEmpty(message = "{passwords.new.missing}") @Nullable
        String password,

        @Nullable String again)
        implements NewPassword {

    static ChangeForm empty() {
        return new ChangeForm(null, null, null);
    }

    String typedCurrent() {
        return current == null ? "" : current;
    }

    boolean same() {
        return typedCurrent().equals(typedPassword());
    }
}
