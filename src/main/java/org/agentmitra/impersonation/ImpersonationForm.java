package org.agentmitra.impersonation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody acts in another's place.
 *
 * @param writes true when more than looking is asked for; null for an empty box
 */
record ImpersonationForm(
        @NotBlank(message = "{impersonation.reason.blank}") @Size(max = 300, message = "{impersonation.reason.long}")
        String reason,

        @Nullable Boolean writes) {}
