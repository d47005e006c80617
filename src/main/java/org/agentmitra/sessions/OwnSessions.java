package org.agentmitra.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The viewer's own sessions. */
@Service
@Transactional
class OwnSessions {
    /** More than anybody starts in three months of work; older ones are not shown. */
    private static final int SHOWN = 100;

    private final JdbcClient jdbc;
    private final SessionBook book;
    private final JdbcIndexedSessionRepository sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnSessions(
            JdbcClient jdbc,
            SessionBook book,
            JdbcIndexedSessionRepository sessions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The one that looks, then the open ones, then those that ended, each the latest first; at most {@value #SHOWN}.
     *
     * @param current id of the session that looks
     */
    @Transactional(readOnly = true)
    List<SessionRow> list(Viewer viewer, @Nullable String current) {
        return rows(viewer.user(), viewer.zone(), current, SHOWN);
    }

    @Transactional(readOnly = true)
    List<SessionRow> rows(UUID user, ZoneId zone, @Nullable String current, int limit) {
        return jdbc.sql("""
                select u.id, u.session_id, u.device, u.address, u.started_at, u.seen_at, u.ended_at,
                    s.last_access_time, case when u.ended_at is null and s.expiry_time > :now then 1 else 0 end as alive
                from user_sessions u left join spring_session s on s.session_id = u.session_id
                where u.user_id = :user
                order by case when u.session_id = :current then 0 else 1 end, alive desc, u.started_at desc, u.id desc limit :shown
                """)
                .param("now", clock.millis())
                .param("user", user)
                .param("shown", limit)
                .param("current", current == null ? "" : current)
                .query((row, number) -> row(row, zone, current))
                .list();
    }

    /** @throws NotFound when the session is not the viewer's, or over */
    void end(Viewer viewer, UUID id) {
        String session = jdbc.sql("select session_id from user_sessions"
                        + " where id = :id and user_id = :user and ended_at is null")
                .param("id", id)
                .param("user", viewer.user())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("session", id));
        end(viewer, session);
        events.publishEvent(new SessionsEnded(viewer.user(), viewer.user(), 1));
    }

    /** All but the one that asks. @return how many there were */
    int endOthers(Viewer viewer, String current) {
        List<String> others = jdbc.sql("select session_id from user_sessions"
                        + " where user_id = :user and ended_at is null and session_id <> :current")
                .param("user", viewer.user())
                .param("current", current)
                .query((row, number) -> row.getString(1))
                .list();
        others.forEach(session -> end(viewer, session));
        events.publishEvent(new SessionsEnded(viewer.user(), viewer.user(), others.size()));
        return others.size();
    }

    private void end(Viewer viewer, String session) {
        book.ended(session, viewer.user());
        sessions.deleteById(session);
    }

    private SessionRow row(ResultSet row, ZoneId zone, @Nullable String current) throws SQLException {
        boolean open = row.getInt("alive") == 1;
        long access = row.getLong("last_access_time");
        OffsetDateTime used = open && access > 0
                ? Instant.ofEpochMilli(access).atZone(zone).toOffsetDateTime()
                : local(row, "seen_at", zone);
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new SessionRow(
                row.getObject("id", UUID.class),
                row.getString("device"),
                row.getString("address"),
                local(row, "started_at", zone),
                used,
                row.getString("session_id").equals(current),
                open,
                ended == null ? null : ended.atZoneSameInstant(zone).toOffsetDateTime());
    }

    private static OffsetDateTime local(ResultSet row, String column, ZoneId zone) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(zone)
                .toOffsetDateTime();
    }
}
