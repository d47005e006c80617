package org.agentmitra.users;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed about a user, in the order of the page.
 *
 * @param email null when it was not asked for, as it stays
 * @param phone null when left blank
 * @param insurer code of the insurer they work for; null for none
 * @param code of the agent they are, or of the territory they look after; null for none
 * @param placed whether the form asked for the place; null means not
 * @param version of the record when the form was opened
 */
record UserForm(
        @NotBlank(message = "{users.name.blank}") @Size(max = 120, message = "{users.name.long}")
        String name,

        @Nullable
        @Email(regexp = "|[^\\s@]+@[^\\s@]+\\.[^\\s@]+", message = "{users.email.invalid}")
        @Size(max = 254, message = "{users.email.invalid}")
        String email,

        @Nullable @Size(max = 40, message = "{users.phone.invalid}")
        String phone,

        @Nullable @Size(max = 120, message = "{invitees.insurer.unknown}")
        String insurer,

        @Nullable @Size(max = 40, message = "{invitees.place.unknown}")
        String code,

        @Nullable Boolean placed,

        @NotNull Long version) {
    UserForm {
        name = name == null ? "" : name;
        email = email == null ? null : email.strip();
        insurer = insurer == null || insurer.isBlank() ? null : insurer.strip();
        code = code == null || code.isBlank() ? null : code.strip();
        phone = phone == null || phone.isBlank() ? null : phone.strip();
    }
}
