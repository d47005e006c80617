package org.agentmitra.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who showed the first thing and has a second step to take, in a session that opens nothing yet.
 *
 * @param way what the first thing was
 * @param next the page asked for before; null for none
 */
public record HalfWay(UUID user, Way way, @Nullable String next) {
    /** To find the phone, and no longer: whoever sits down here later begins anew. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String USER = "signin.half.user";
    private static final String WAY = "signin.half.way";
    private static final String NEXT = "signin.half.next";
    private static final String TILL = "signin.half.till";

    static Optional<HalfWay> of(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(USER) instanceof String user)
                || !(session.getAttribute(WAY) instanceof String way)
                || !(session.getAttribute(TILL) instanceof Long till)
                || now.toEpochMilli() >= till) {
            return Optional.empty();
        }
        String next = session.getAttribute(NEXT) instanceof String path ? path : null;
        return Optional.of(new HalfWay(UUID.fromString(user), Way.valueOf(way), next));
    }

    void keep(HttpSession session, Instant now) {
        session.setAttribute(USER, user.toString());
        session.setAttribute(WAY, way.name());
        session.setAttribute(NEXT, next);
        session.setAttribute(TILL, now.plus(PATIENCE).toEpochMilli());
    }
}
