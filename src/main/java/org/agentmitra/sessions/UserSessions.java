package org.agentmitra.sessions;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Another person's sessions, for administrators. Whether they may is the caller's to find out. */
@Component
@Transactional
public class UserSessions {
    private final OwnSessions sessions;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UserSessions(OwnSessions sessions, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Open ones first, then those that ended, each the latest first. */
    @Transactional(readOnly = true)
    public List<SessionRow> list(UUID user, ZoneId zone, int limit) {
        return sessions.rows(user, zone, null, limit);
    }

    /**
     * Ends all sessions of the user, in the caller's transaction.
     *
     * @return how many there were
     */
    public int endAll(UUID actor, UUID user) {
        int ended = jdbc.sql("update user_sessions set ended_at = :now, ended_by = :by"
                        + " where user_id = :user and ended_at is null")
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .param("by", actor)
                .param("user", user)
                .update();
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(user.toString())
                .update();
        if (ended > 0) {
            events.publishEvent(new SessionsEnded(actor, user, ended));
        }
        return ended;
    }
}
