package org.agentmitra.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Registrations that wait for their proofs. */
@Component
class Registrations {
    /** Then what nobody went on with is forgotten. */
    static final Duration KEPT = Duration.ofDays(3);

    private final JdbcClient jdbc;
    private final Clock clock;

    Registrations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Registration registration) {
        jdbc.sql("insert into registrations"
                        + " (id, name, email, phone, password_hash, language, email_proved, created_at)"
                        + " values (:id, :name, :email, :phone, :hash, :language, false, :now)")
                .param("id", registration.id())
                .param("name", registration.name())
                .param("email", registration.email())
                .param("phone", registration.phone())
                .param("hash", registration.passwordHash())
                .param("language", registration.language())
                .param("now", now())
                .update();
    }

    Optional<Registration> find(UUID id) {
        return jdbc.sql("select name, email, phone, password_hash, language, email_proved from registrations"
                        + " where id = :id and created_at > :since")
                .param("id", id)
                .param("since", now().minus(KEPT))
                .query((row, number) -> new Registration(
                        id,
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getBoolean(6)))
                .optional();
    }

    void proveEmail(UUID id) {
        jdbc.sql("update registrations set email_proved = true where id = ?")
                .param(id)
                .update();
    }

    /** True for exactly one caller. */
    boolean remove(UUID id) {
        return jdbc.sql("delete from registrations where id = ?").param(id).update() == 1;
    }

    int purge() {
        return jdbc.sql("delete from registrations where created_at <= ?")
                .param(now().minus(KEPT))
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
