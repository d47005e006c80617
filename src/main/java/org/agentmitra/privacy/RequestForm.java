package org.agentmitra.privacy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * @param kind name of the kind, as the browser sent it
 * @param wish in the person's own words
 */
record RequestForm(
        @NotNull(message = "{privacy.kind.missing}") @Nullable
        String kind,

        @Size(max = 1000, message = "{privacy.text.long}") @Nullable
        String wish) {
    RequestForm {
        wish = wish == null || wish.isBlank() ? null : wish.strip();
    }

    /** Empty when nothing was chosen, or what no choice offers. */
    Optional<RequestKind> chosen() {
        return Arrays.stream(RequestKind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst();
    }
}
