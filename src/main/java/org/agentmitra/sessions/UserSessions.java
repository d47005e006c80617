package org.agentmitra.sessions;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Another person's sessions, for administrators. Whether they may is the caller's to find out. */
@Component
@Transactional
public class UserSessions {
    private final OwnSessions sessions;
    private final SessionBook book;
    private final ApplicationEventPublisher events;

    UserSessions(OwnSessions sessions, SessionBook book, ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.book = book;
        this.events = events;
    }

    /** Open ones first, then those that ended, each the latest first. */
    @Transactional(readOnly = true)
    public List<SessionRow> list(UUID user, ZoneId zone, int limit) {
        return sessions.rows(user, zone, null, limit);
    }

    /**
     * Ends one session, in the caller's transaction.
     *
     * @return false when it was over
     */
    public boolean end(UUID actor, UUID id) {
        return book.open(id)
                .map(open -> {
                    book.end(open.session(), actor);
                    events.publishEvent(new SessionsEnded(actor, open.user(), 1));
                    return true;
                })
                .orElse(false);
    }

    /**
     * Ends all sessions of the user, in the caller's transaction.
     *
     * @return how many there were
     */
    public int endAll(UUID actor, UUID user) {
        int ended = book.endAll(user, null, actor);
        if (ended > 0) {
            events.publishEvent(new SessionsEnded(actor, user, ended));
        }
        return ended;
    }
}
