package org.agentmitra.passkeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The passkeys that were made, in the caller's transaction. */
@Repository
class PasskeyBook {
    private static final String COLUMNS = "id, user_id, credential_id, aaguid, public_key, sign_count, transports,"
            + " verifies, backup_eligible, backed_up, ended_at";

    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False when there is one of that name, whoever's it is. */
    boolean add(Passkey passkey, String label, String challenge) {
        return jdbc.sql("""
                insert into passkeys (id, user_id, credential_id, aaguid, public_key, sign_count, transports, verifies,
                    backup_eligible, backed_up, label, last_challenge, created_at)
                values (:id, :user, :credential, :model, :key, :count, :transports, :verifies, :movable, :moved, :label,
                    :challenge, :now) on conflict do nothing
                """)
                        .param("id", passkey.id())
                        .param("user", passkey.user())
                        .param("credential", passkey.credential())
                        .param("model", passkey.model())
                        .param("key", passkey.key())
                        .param("count", passkey.count())
                        .param("transports", String.join(" ", new TreeSet<>(passkey.transports())))
                        .param("verifies", passkey.verifies())
                        .param("movable", passkey.movable())
                        .param("moved", passkey.moved())
                        .param("label", label)
                        .param("challenge", challenge)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Whoever's it is, removed or not. */
    Optional<Passkey> find(String credential) {
        return jdbc.sql("select " + COLUMNS + " from passkeys where credential_id = ?")
                .param(credential)
                .query((row, number) -> passkey(row))
                .optional();
    }

    /** Those of a user that count. */
    List<Passkey> of(UUID user) {
        return jdbc.sql("select " + COLUMNS
                        + " from passkeys where user_id = ? and ended_at is null order by created_at, id")
                .param(user)
                .query((row, number) -> passkey(row))
                .list();
    }

    /** Those of a user that count and were added from a moment on. */
    List<UUID> since(UUID user, Instant since) {
        return jdbc.sql("select id from passkeys where user_id = ? and ended_at is null and created_at >= ?")
                .params(user, since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    List<PasskeyRow> rows(UUID user, ZoneId zone) {
        return jdbc.sql("select id, label, verifies, backed_up, created_at, last_used_at from passkeys"
                        + " where user_id = ? and ended_at is null order by created_at, id")
                .param(user)
                .query((row, number) -> row(row, zone))
                .list();
    }

    /**
     * Notes that it signed. Of two who bring the same answer, or the same count, one is taken.
     *
     * @param count as the device says now
     * @param moved whether it is on several devices now
     */
    boolean use(UUID id, long count, boolean moved, String challenge) {
        return jdbc.sql("""
                update passkeys set sign_count = :count, backed_up = :moved, last_challenge = :challenge, last_used_at = :now
                where id = :id and ended_at is null and last_challenge <> :challenge
                    and (sign_count < :count or (sign_count = 0 and :count = 0))
                """)
                        .param("id", id)
                        .param("count", count)
                        .param("moved", moved)
                        .param("challenge", challenge)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** False when it is not the user's, or removed. */
    boolean rename(UUID user, UUID id, String label) {
        return jdbc.sql("update passkeys set label = :label where id = :id and user_id = :user and ended_at is null")
                        .param("label", label)
                        .param("id", id)
                        .param("user", user)
                        .update()
                == 1;
    }

    /** False when it is not the user's, or was removed before. */
    boolean end(UUID user, UUID id) {
        return jdbc.sql("update passkeys set ended_at = :now where id = :id and user_id = :user and ended_at is null")
                        .param("now", now())
                        .param("id", id)
                        .param("user", user)
                        .update()
                == 1;
    }

    private static Passkey passkey(ResultSet row) throws SQLException {
        String transports = row.getString("transports");
        return new Passkey(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getString("credential_id"),
                row.getObject("aaguid", UUID.class),
                row.getString("public_key"),
                row.getLong("sign_count"),
                transports.isEmpty() ? Set.of() : Set.of(transports.split(" ")),
                row.getBoolean("verifies"),
                row.getBoolean("backup_eligible"),
                row.getBoolean("backed_up"),
                row.getObject("ended_at", OffsetDateTime.class) != null);
    }

    private static PasskeyRow row(ResultSet row, ZoneId zone) throws SQLException {
        OffsetDateTime used = row.getObject("last_used_at", OffsetDateTime.class);
        return new PasskeyRow(
                row.getObject("id", UUID.class),
                row.getString("label"),
                row.getBoolean("verifies"),
                row.getBoolean("backed_up"),
                local(row.getObject("created_at", OffsetDateTime.class), zone),
                used == null ? null : local(used, zone));
    }

    private static OffsetDateTime local(OffsetDateTime at, ZoneId zone) {
        return at.atZoneSameInstant(zone).toOffsetDateTime();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
