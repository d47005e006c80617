package org.agentmitra.users;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed about a user, in the order of the page.
 *
 * @param phone null when left blank
 * @param version of the record when the form was opened
 */
record UserForm(
        @NotBlank(message = "{users.name.blank}") @Size(max = 120, message = "{users.name.long}")
        String name,

        @Nullable @Size(max = 40, message = "{users.phone.invalid}")
        String phone,

        @NotNull Long version) {
    UserForm {
        phone = phone == null || phone.isBlank() ? null : phone.strip();
    }
}
