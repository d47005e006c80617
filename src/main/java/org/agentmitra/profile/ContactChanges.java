package org.agentmitra.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.Digest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps changes of addresses and phones, each open for a short time, and the way back for some days. */
@Component
class ContactChanges {
    /** As long as its codes live, and a little for typing. */
    static final Duration OPEN = Duration.ofMinutes(15);

    /** Who was on a journey finds the notice in time. */
    static final Duration UNDO = Duration.ofDays(7);

    private static final Duration KEPT = Duration.ofDays(365);
    private static final String SELECT =
            "select id, user_id, kind, was, becomes, own_code, new_code, own_proved, new_proved, asked_at"
                    + " from contact_changes";

    private final JdbcClient jdbc;
    private final Clock clock;

    ContactChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An earlier one of the user that is still open ends. */
    void begin(ContactChange change) {
        jdbc.sql("delete from contact_changes where user_id = :user and state = 'ASKED'")
                .param("user", change.user())
                .update();
        jdbc.sql("insert into contact_changes (id, user_id, kind, was, becomes, state, own_code, new_code, own_proved,"
                        + " new_proved, asked_at) values (:id, :user, :kind, :was, :becomes, 'ASKED', :own, :new, false,"
                        + " false, :now)")
                .param("id", change.id())
                .param("user", change.user())
                .param("kind", change.kind().name())
                .param("was", change.was())
                .param("becomes", change.becomes())
                .param("own", change.ownCode())
                .param("new", change.newCode())
                .param("now", change.asked().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The user's, while it is open. */
    Optional<ContactChange> open(UUID user, UUID id) {
        return jdbc.sql(SELECT + " where id = :id and user_id = :user and state = 'ASKED' and asked_at > :since")
                .param("id", id)
                .param("user", user)
                .param("since", now().minus(OPEN))
                .query((row, number) -> change(row))
                .optional();
    }

    void ownProved(UUID id) {
        prove(id, "own_proved");
    }

    void newProved(UUID id) {
        prove(id, "new_proved");
    }

    private void prove(UUID id, String side) {
        jdbc.sql("update contact_changes set " + side + " = true where id = :id")
                .param("id", id)
                .update();
    }

    /** Ends the asking: true for one caller, and only when both sides are proved. */
    boolean done(UUID id, String undoToken) {
        return jdbc.sql(
                                "update contact_changes set state = 'DONE', done_at = :now, undo_hash = :hash, undo_till = :till"
                                        + " where id = :id and state = 'ASKED' and own_proved and new_proved")
                        .param("now", now())
                        .param("hash", Digest.of(undoToken))
                        .param("till", now().plus(UNDO))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The change that the link of the notice takes back, while it can. */
    Optional<ContactChange> byToken(String token) {
        return undoable("undo_hash = :key", Digest.of(token));
    }

    Optional<ContactChange> byId(UUID id) {
        return undoable("id = :key", id);
    }

    private Optional<ContactChange> undoable(String which, Object key) {
        return jdbc.sql(SELECT + " where state = 'DONE' and undo_till > :now and " + which)
                .param("now", now())
                .param("key", key)
                .query((row, number) -> change(row))
                .optional();
    }

    /** The first change of the other kind that came after; who took the account over may have made it. */
    Optional<ContactChange> otherAfter(ContactChange change) {
        return jdbc.sql(SELECT + " where user_id = :user and kind <> :kind and state = 'DONE' and asked_at > (select"
                        + " asked_at from contact_changes where id = :id) order by asked_at fetch first 1 row only")
                .param("user", change.user())
                .param("kind", change.kind().name())
                .param("id", change.id())
                .query((row, number) -> change(row))
                .optional();
    }

    /** Takes the change back, and those of the user that came after it: true for one caller. */
    boolean undone(ContactChange change) {
        boolean first = jdbc.sql("update contact_changes set state = 'UNDONE' where id = :id and state = 'DONE'")
                        .param("id", change.id())
                        .update()
                == 1;
        if (first) {
            jdbc.sql("update contact_changes set state = 'UNDONE' where user_id = :user and state <> 'UNDONE'"
                            + " and asked_at > (select asked_at from contact_changes where id = :id)")
                    .param("user", change.user())
                    .param("id", change.id())
                    .update();
        }
        return first;
    }

    /** Forgets what was never finished, and what is a year old. */
    int purge() {
        return jdbc.sql("delete from contact_changes where asked_at < :old or (state = 'ASKED' and asked_at < :stale)")
                .param("old", now().minus(KEPT))
                .param("stale", now().minus(Duration.ofDays(1)))
                .update();
    }

    private static ContactChange change(ResultSet row) throws SQLException {
        return new ContactChange(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                ContactKind.valueOf(row.getString("kind")),
                row.getString("was"),
                row.getString("becomes"),
                row.getObject("own_code", UUID.class),
                row.getObject("new_code", UUID.class),
                row.getBoolean("own_proved"),
                row.getBoolean("new_proved"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
