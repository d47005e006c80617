package org.agentmitra.users;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a user is suspended or deactivated, or second factors are reset; shown to those who may see the user. */
record ReasonForm(
        @NotBlank(message = "{users.reason.blank}") @Size(max = 300, message = "{users.reason.long}")
        String reason) {}
