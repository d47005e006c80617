package org.agentmitra.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody acts in another's place in this session.
 *
 * @param id of the record about it
 * @param actor who is signed in
 * @param user in whose place they act
 * @param writes whether more than looking is allowed
 * @param secondsLeft until it ends by itself; zero or less once it is over
 */
public record Acting(UUID id, UUID actor, UUID user, boolean writes, long secondsLeft) {
    private static final String ATTRIBUTE = Acting.class.getName();
    private static final int MINUTE = 60;

    public boolean over() {
        return secondsLeft <= 0;
    }

    /** Begun minutes count. */
    public long minutesLeft() {
        return (secondsLeft + MINUTE - 1) / MINUTE;
    }

    /** What the request is sent as; null when everybody acts for themselves. */
    public static @Nullable Acting of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Acting acting ? acting : null;
    }

    void keepWith(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
