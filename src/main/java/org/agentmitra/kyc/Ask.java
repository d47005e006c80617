package org.agentmitra.kyc;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer was asked to bring.
 *
 * @param kind as of {@link Wanted}
 * @param answer in words; null for a paper, and while there is none
 * @param answered null while the customer did not send it
 */
public record Ask(
        UUID id,
        String kind,
        String reason,
        OffsetDateTime asked,
        @Nullable String answer,
        @Nullable OffsetDateTime answered) {
    public boolean words() {
        return kind.equals(Wanted.WORDS);
    }
}
