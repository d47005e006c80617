package org.agentmitra.users;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about a new user, in the order of the page.
 *
 * @param phone null when left blank
 * @param role name of a role
 */
record NewUserForm(
        @NotBlank(message = "{users.name.blank}") @Size(max = 120, message = "{users.name.long}")
        String name,

        @NotBlank(message = "{users.email.blank}")
        @Email(regexp = "|[^\\s@]+@[^\\s@]+\\.[^\\s@]+", message = "{users.email.invalid}")
        @Size(max = 254, message = "{users.email.invalid}")
        String email,

        @Nullable @Size(max = 40, message = "{users.phone.invalid}")
        String phone,

        @NotBlank(message = "{users.role.blank}") String role) {
    NewUserForm {
        email = email == null ? "" : email.strip();
        phone = phone == null || phone.isBlank() ? null : phone.strip();
    }

    /** A form without anything typed. */
    static NewUserForm empty() {
        return new NewUserForm("", "", null, "");
    }
}
