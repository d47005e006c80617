package org.agentmitra.providers;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An insurer as its page shows it.
 *
 * @param logo changes with the picture; null without one
 * @param transitions suspensions and reactivations, the latest first, at most twenty
 */
record ProviderPage(
        UUID id,
        ProviderForm facts,
        String currency,
        String zone,
        ProviderStatus status,
        Licence licence,
        int plans,
        @Nullable UUID logo,
        List<Transition> transitions) {

    /** @param by name of who did it, at that time */
    record Transition(ProviderStatus status, @Nullable String reason, String by, OffsetDateTime at) {}

    public @Nullable LocalDate licenceExpiresOn() {
        return facts.licenceExpiresOn().date().orElse(null);
    }

    public boolean active() {
        return status == ProviderStatus.ACTIVE;
    }
}
