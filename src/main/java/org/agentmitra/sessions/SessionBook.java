package org.agentmitra.sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is known of sessions beyond their life. */
@Component
@Transactional
public class SessionBook {
    static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Devices devices;
    private final Clock clock;

    SessionBook(JdbcClient jdbc, Devices devices, Clock clock) {
        this.jdbc = jdbc;
        this.devices = devices;
        this.clock = clock;
    }

    /**
     * Somebody signed in.
     *
     * @param session id that the browser's cookie stands for
     * @param agent the browser's User-Agent header, null when it sent none
     * @param address where the request came from
     */
    public void began(UUID user, String session, @Nullable String agent, String address) {
        String device = devices.name(agent);
        jdbc.sql("insert into user_sessions (id, user_id, session_id, device, address, seen_at, started_at)"
                        + " values (:id, :user, :session, :device, :address, :now, :now)")
                .param("id", Ids.next())
                .param("user", user)
                .param("session", session)
                .param("device", device)
                .param("address", address)
                .param("now", now())
                .update();
        if (!device.isEmpty()) {
            jdbc.sql("insert into session_devices (name) values (?) on conflict do nothing")
                    .param(device)
                    .update();
        }
    }

    /** The session goes on from another place than before. */
    void moved(String session, String address) {
        jdbc.sql("update user_sessions set address = :address, seen_at = :now where session_id = :session")
                .param("address", address)
                .param("now", now())
                .param("session", session)
                .update();
    }

    /** Somebody left, or came in anew by the same browser. */
    public void ended(String session, @Nullable UUID by) {
        jdbc.sql(
                        "update user_sessions set ended_at = :now, ended_by = :by where session_id = :session and ended_at is null")
                .param("now", now())
                .param("by", by)
                .param("session", session)
                .update();
    }

    /** Ends a session in the caller's transaction: what the browser holds is worth nothing from the next request on. */
    void end(String session, @Nullable UUID by) {
        ended(session, by);
        jdbc.sql("delete from spring_session where session_id = ?")
                .param(session)
                .update();
    }

    /**
     * Ends the user's sessions in the caller's transaction: what the browsers hold is worth nothing from the next request
     * on.
     *
     * @param spared id of the session that goes on; null for none
     * @param by who ends them; null for the system
     * @return how many there were
     */
    public int endAll(UUID user, @Nullable String spared, @Nullable UUID by) {
        String but = spared == null ? "" : spared;
        jdbc.sql("update user_sessions set ended_at = :now, ended_by = :by"
                        + " where user_id = :user and ended_at is null and session_id <> :but")
                .param("now", now())
                .param("by", by)
                .param("user", user)
                .param("but", but)
                .update();
        return jdbc.sql("delete from spring_session where principal_name = :user and session_id <> :but")
                .param("user", user.toString())
                .param("but", but)
                .update();
    }

    /** The session goes on under another id. */
    public void renamed(String before, String session) {
        jdbc.sql("update user_sessions set session_id = :session where session_id = :before")
                .param("session", session)
                .param("before", before)
                .update();
    }

    /** The session with the id of its row, as long as nobody ended it. */
    Optional<Open> open(UUID id) {
        return jdbc.sql("select user_id, session_id from user_sessions where id = ? and ended_at is null")
                .param(id)
                .query((row, number) -> new Open(row.getObject(1, UUID.class), row.getString(2)))
                .optional();
    }

    /** @param session id that the browser's cookie stands for */
    record Open(UUID user, String session) {}

    int purge() {
        return jdbc.sql("delete from user_sessions where started_at < ?")
                .param(now().minus(KEPT))
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
