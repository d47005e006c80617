package org.agentmitra.codes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the browser asked for, in its session: the id without which a code is nothing.
 *
 * @param name as typed, so that another code can be asked for
 * @param next the page asked for before signing in; null for none
 */
record AskedCode(UUID id, String name, @Nullable String next, Instant at) {
    /** Between two codes for one name. */
    static final Duration PAUSE = Duration.ofSeconds(30);

    private static final String ID = "codes.id";
    private static final String NAME = "codes.name";
    private static final String NEXT = "codes.next";
    private static final String AT = "codes.at";

    static Optional<AskedCode> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(ID) instanceof String id)
                || !(session.getAttribute(NAME) instanceof String name)
                || !(session.getAttribute(AT) instanceof Long at)) {
            return Optional.empty();
        }
        String next = session.getAttribute(NEXT) instanceof String path ? path : null;
        return Optional.of(new AskedCode(UUID.fromString(id), name, next, Instant.ofEpochMilli(at)));
    }

    /** Whether another may be asked for under the name. */
    boolean restsFor(String wanted, Instant now) {
        return isFor(wanted) && now.isBefore(at.plus(PAUSE));
    }

    boolean isFor(String wanted) {
        return name.equalsIgnoreCase(wanted.strip());
    }

    /** Keeps it under a new id of the session, so that nobody who knew the old one shares it. */
    void keep(HttpServletRequest request) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        HttpSession session = request.getSession();
        session.setAttribute(ID, id.toString());
        session.setAttribute(NAME, name);
        session.setAttribute(NEXT, next);
        session.setAttribute(AT, at.toEpochMilli());
    }
}
