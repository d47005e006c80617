package org.agentmitra.consents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody agreed.
 *
 * @param purpose such as {@code marketing}
 * @param version of the notice that was shown
 * @param language of that notice, a language tag
 * @param withdrawn null while it holds
 */
public record Consent(
        UUID id,
        String purpose,
        String version,
        String language,
        Instant given,
        @Nullable Instant withdrawn) {
    public boolean holds() {
        return withdrawn == null;
    }
}
