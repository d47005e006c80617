package org.agentmitra.sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many sessions somebody may have at once. The largest limit of the roles held counts, and a role without one allows
 * any number: a further role never takes away what another allows.
 */
@Component
@Transactional
public class SessionLimits {
    public static final int LARGEST = 100;
    /** Who holds no role can do nothing, at one place. */
    private static final int WITHOUT_ROLE = 1;
    /** A session that has just begun is saved only with the end of its first request. */
    private static final Duration YOUNG = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final SessionBook book;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Duration lifetime;

    SessionLimits(
            JdbcClient jdbc,
            SessionBook book,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${portal.session.lifetime}") Duration lifetime) {
        this.jdbc = jdbc;
        this.book = book;
        this.events = events;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /** The role's own limit; null when it allows any number, or there is no such role. */
    @Transactional(readOnly = true)
    public @Nullable Integer ofRole(String role) {
        return jdbc.sql("select session_limit from roles where name = ? and session_limit is not null")
                .param(role)
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    /** @param limit 1 to {@value #LARGEST}; null for any number. Counts from the next sign-in on. */
    public void set(String role, @Nullable Integer limit) {
        jdbc.sql("update roles set session_limit = :limit where name = :role")
                .param("limit", limit)
                .param("role", role)
                .update();
    }

    /**
     * Ends the oldest sessions of somebody who has just begun one too many.
     *
     * @param session id of the new one, which stays
     * @return how many were ended
     */
    public int makeRoom(UUID user, String session) {
        Integer limit = of(user);
        if (limit == null) {
            return 0;
        }
        // Of two that sign in at once the second sees the first.
        jdbc.sql("select id from users where id = ? for update")
                .param(user)
                .query(UUID.class)
                .optional();
        List<String> others = others(user, session);
        List<String> spare = others.subList(Math.min(limit - 1, others.size()), others.size());
        spare.forEach(one -> book.end(one, null));
        if (!spare.isEmpty()) {
            events.publishEvent(new SessionsLimited(user, spare.size(), limit));
        }
        return spare.size();
    }

    @Nullable
    Integer of(UUID user) {
        return jdbc.sql("select count(*), count(r.session_limit), max(r.session_limit) from user_roles u"
                        + " join roles r on r.name = u.role"
                        + " where u.user_id = :user and (u.starts_at is null or u.starts_at <= :now)"
                        + " and (u.expires_at is null or u.expires_at > :now)")
                .param("user", user)
                .param("now", now())
                .query((row, number) -> new Held(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single()
                .limit();
    }

    /** Session ids, the latest first. */
    private List<String> others(UUID user, String session) {
        return jdbc.sql("select s.session_id from user_sessions s left join spring_session p"
                        + " on p.session_id = s.session_id where s.user_id = :user and s.ended_at is null"
                        + " and s.session_id <> :session and s.started_at > :horizon"
                        + " and (p.expiry_time > :millis or s.started_at > :young)"
                        + " order by s.started_at desc, s.id desc")
                .param("user", user)
                .param("session", session)
                .param("horizon", now().minus(lifetime))
                .param("millis", clock.millis())
                .param("young", now().minus(YOUNG))
                .query((row, number) -> row.getString(1))
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    /** @param limited how many of the roles have a limit */
    private record Held(int roles, int limited, int largest) {
        @Nullable
        Integer limit() {
            if (roles == 0) {
                return WITHOUT_ROLE;
            }
            return limited < roles ? null : Integer.valueOf(largest);
        }
    }
}
