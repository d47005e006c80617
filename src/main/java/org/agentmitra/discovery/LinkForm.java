package org.agentmitra.discovery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link that is to be made.
 *
 * @param label what the agent calls it, such as where it is printed
 * @param provider the insurer for whom people are to come
 */
record LinkForm(
        @NotBlank(message = "{discovery.link.label.blank}")
        @Size(max = 60, message = "{discovery.link.label.long}")
        @Nullable
        String label,

        @NotNull(message = "{discovery.link.provider.unknown}") @Nullable
        UUID provider) {}
