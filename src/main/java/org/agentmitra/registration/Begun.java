package org.agentmitra.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.LocalPath;
import org.jspecify.annotations.Nullable;

/**
 * What this browser has begun, in its session.
 *
 * @param code id of the code sent last, without which it is nothing
 * @param at when that was asked for
 */
record Begun(UUID registration, UUID code, Instant at) {
    /** Between two codes. */
    static final Duration PAUSE = Duration.ofSeconds(30);

    private static final String ID = "registration.id";
    private static final String CODE = "registration.code";
    private static final String AT = "registration.at";
    private static final String NEXT = "registration.next";

    static Optional<Begun> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(ID) instanceof String id)
                || !(session.getAttribute(CODE) instanceof String code)
                || !(session.getAttribute(AT) instanceof Long at)) {
            return Optional.empty();
        }
        return Optional.of(new Begun(UUID.fromString(id), UUID.fromString(code), Instant.ofEpochMilli(at)));
    }

    boolean rests(Instant now) {
        return now.isBefore(at.plus(PAUSE));
    }

    /** Keeps it under a new id of the session, so that nobody who knew the old one shares it. */
    void keep(HttpServletRequest request) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        HttpSession session = request.getSession();
        session.setAttribute(ID, registration.toString());
        session.setAttribute(CODE, code.toString());
        session.setAttribute(AT, at.toEpochMilli());
    }

    /** Where sign-in leads once it is done; null for nowhere in particular. */
    static void keepNext(@Nullable String next, HttpServletRequest request) {
        request.getSession()
                .setAttribute(NEXT, LocalPath.of(next).map(LocalPath::text).orElse(null));
    }

    /** The sign-in page that goes on there. */
    static String signIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(NEXT) instanceof String next
                ? "/login?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8)
                : "/login";
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ID);
            session.removeAttribute(CODE);
            session.removeAttribute(AT);
            session.removeAttribute(NEXT);
        }
    }
}
