package org.agentmitra.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;

/**
 * A passkey that its owner, who proved to be the one, is about to make; kept in the session.
 *
 * @param label what it is to be called
 * @param till how long that counts
 */
record BegunSetup(String label, Instant till) {
    private static final String LABEL = "passkeys.label";
    private static final String TILL = "passkeys.till";

    static Optional<BegunSetup> of(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(LABEL) instanceof String label)
                || !(session.getAttribute(TILL) instanceof Long till)
                || now.toEpochMilli() >= till) {
            return Optional.empty();
        }
        return Optional.of(new BegunSetup(label, Instant.ofEpochMilli(till)));
    }

    void keep(HttpSession session) {
        session.setAttribute(LABEL, label);
        session.setAttribute(TILL, till.toEpochMilli());
    }

    static void forget(HttpSession session) {
        session.removeAttribute(LABEL);
        session.removeAttribute(TILL);
    }
}
