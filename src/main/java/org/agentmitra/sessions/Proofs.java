package org.agentmitra.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * When whoever uses a session last showed to be its owner, by password, code or key: at sign-in, or since. What is
 * powerful asks for a fresh proof, so that a browser left open gives nobody the owner's power (SECURITY.md, Sign-in:
 * step-up).
 */
@Component
public class Proofs {
    /** How long a proof is fresh. */
    public static final Duration FRESH = Duration.ofMinutes(10);

    /** In milliseconds since 1970. */
    public static final String ATTRIBUTE = "proof.at";

    private final Clock clock;

    protected Proofs(Clock clock) {
        this.clock = clock;
    }

    /** The owner proved it just now. */
    public void give(HttpSession session) {
        session.setAttribute(ATTRIBUTE, clock.millis());
    }

    /** Whether the session of the request has a proof that is not too old. */
    public boolean fresh(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(ATTRIBUTE) instanceof Long at
                && clock.instant().isBefore(Instant.ofEpochMilli(at).plus(FRESH));
    }
}
