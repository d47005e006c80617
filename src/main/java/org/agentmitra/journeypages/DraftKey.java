package org.agentmitra.journeypages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.Base64;

/** The key under which this browser keeps what is being typed. It is in the session alone, and ends with it. */
final class DraftKey {
    private static final String ATTRIBUTE = "onboarding.draft-key";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private DraftKey() {}

    static String of(HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (session.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String key = Base64.getEncoder().encodeToString(bytes);
        session.setAttribute(ATTRIBUTE, key);
        return key;
    }
}
