package org.agentmitra.users;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Why the chosen users are suspended.
 *
 * @param id the users, at most as many as a page shows
 */
record ManyForm(
        @NotBlank(message = "{users.reason.blank}") @Size(max = 300, message = "{users.reason.long}")
        String reason,

        @NotEmpty(message = "{users.many.none}") @Size(max = UserSelection.PAGE, message = "{users.many.too-many}")
        List<UUID> id) {
    ManyForm {
        id = id == null ? List.of() : List.copyOf(id);
    }
}
