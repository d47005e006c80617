package org.agentmitra.profile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param version of the account when the form was opened */
record NameForm(
        @NotBlank(message = "{profile.name.blank}") @Size(max = 120, message = "{profile.name.long}") @Nullable
        String name,

        @NotNull Long version) {
    String typed() {
        return name == null ? "" : name.strip();
    }
}
