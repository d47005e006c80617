package org.agentmitra.onboarding;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A customer's way through the steps. Its id is the dossier under which papers and answers are kept.
 *
 * @param linkCode code of the agent's link or QR code by which they came
 * @param language tag of the language it was begun in
 * @param expiresAt until when it can be gone on with
 * @param reference of a journey that was sent in, such as {@code AM-2600001-8}
 */
public record Journey(
        UUID id,
        UUID user,
        JourneyState state,
        Optional<String> linkCode,
        String language,
        Instant begunAt,
        Optional<Instant> savedAt,
        Instant expiresAt,
        Optional<Instant> submittedAt,
        Optional<String> reference) {

    public boolean open() {
        return state == JourneyState.OPEN;
    }
}
