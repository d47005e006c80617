package org.agentmitra.flags;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * An override to be set, in the order of the page.
 *
 * @param subject a role's name, an insurer's id or a user's e-mail address
 * @param version of the flag when the form was opened
 */
record OverrideForm(
        @NotNull Level level,

        @NotBlank(message = "{flags.subject.blank}") @Size(max = 254, message = "{flags.subject.unknown}")
        String subject,

        @NotNull(message = "{flags.on.blank}") Boolean on,

        @NotNull Long version) {
    OverrideForm {
        subject = subject == null ? "" : subject.strip();
    }
}
