package org.agentmitra.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a passkey has to sign: a random number that only this browser's session knows, good once and for five minutes. The
 * latest one asked for counts.
 */
@Component
class Challenges {
    static final Duration LIFE = Duration.ofMinutes(5);

    private static final int BYTES = 32;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Challenges(Clock clock) {
        this.clock = clock;
    }

    /** @return the challenge, in base64url */
    String ask(HttpServletRequest request, Ceremony ceremony) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        long till = clock.instant().plus(LIFE).toEpochMilli();
        request.getSession(true).setAttribute(name(ceremony), challenge + ' ' + till);
        return challenge;
    }

    /** The challenge that this browser was given, which is gone with it; empty when there is none, or it is too old. */
    Optional<String> take(HttpServletRequest request, Ceremony ceremony) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(name(ceremony)) instanceof String kept)) {
            return Optional.empty();
        }
        session.removeAttribute(name(ceremony));
        int blank = kept.indexOf(' ');
        Instant till = Instant.ofEpochMilli(Long.parseLong(kept.substring(blank + 1)));
        return clock.instant().isBefore(till) ? Optional.of(kept.substring(0, blank)) : Optional.empty();
    }

    private static String name(Ceremony ceremony) {
        return "passkeys." + ceremony.name().toLowerCase(Locale.ROOT);
    }
}
