package org.agentmitra.impersonation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.access.Acting;
import org.agentmitra.access.Actings;
import org.agentmitra.impersonation.Impersonation.End;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The session holds the record's id, and dies with it; what counts is the record. */
@Component
class SessionActings implements Actings {
    private static final String ATTRIBUTE = "impersonation";

    private final ImpersonationService impersonations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SessionActings(ImpersonationService impersonations, ApplicationEventPublisher events, Clock clock) {
        this.impersonations = impersonations;
        this.events = events;
        this.clock = clock;
    }

    static void begin(HttpServletRequest request, UUID id) {
        request.getSession().setAttribute(ATTRIBUTE, id.toString());
    }

    @Override
    public @Nullable Acting look(HttpServletRequest request, UUID signedIn) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String id)) {
            return null;
        }
        Optional<Impersonation> found = impersonations
                .find(UUID.fromString(id))
                .filter(one -> one.actor().equals(signedIn));
        if (found.isEmpty()) {
            session.removeAttribute(ATTRIBUTE);
            return null;
        }
        Impersonation one = found.get();
        End over = impersonations.over(one);
        if (over == null) {
            return one.at(clock.instant());
        }
        session.removeAttribute(ATTRIBUTE);
        impersonations.end(one, over);
        return one.over();
    }

    @Override
    public void signedOut(HttpServletRequest request, Acting acting) {
        end(request, acting, End.SIGNED_OUT);
    }

    @Override
    public void refused(HttpServletRequest request, Acting acting) {
        events.publishEvent(ImpersonationEvent.page("impersonation.refused", acting.user(), request));
    }

    void end(HttpServletRequest request, Acting acting, End how) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
        impersonations.find(acting.id()).ifPresent(one -> impersonations.end(one, how));
    }
}
