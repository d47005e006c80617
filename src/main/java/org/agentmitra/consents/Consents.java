package org.agentmitra.consents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The consents that people give and withdraw: one holds for a purpose, and those before it are kept. */
@Service
@Transactional
public class Consents {
    private static final String SELECT =
            "select id, purpose, version, language, given_at, withdrawn_at from consents where user_id = :user";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consents(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Somebody agrees. Given again in the same version it does nothing; another version takes the place of the one before.
     *
     * @param version of the notice that was shown
     * @param language of that notice, a language tag
     */
    public void give(UUID user, String purpose, String version, String language) {
        lock(user);
        Optional<Consent> before = holding(user, purpose);
        if (before.filter(consent -> consent.version().equals(version)).isPresent()) {
            return;
        }
        before.ifPresent(consent -> end(consent.id()));
        UUID id = Ids.next();
        jdbc.sql("insert into consents (id, user_id, purpose, version, language, given_at) values (?, ?, ?, ?, ?, ?)")
                .params(id, user, purpose, version, language, now())
                .update();
        events.publishEvent(new ConsentMoved(user, id, purpose, version, language, true));
    }

    /** Somebody agrees no longer; nothing happens where no consent holds. */
    public void withdraw(UUID user, String purpose) {
        lock(user);
        holding(user, purpose).ifPresent(consent -> {
            end(consent.id());
            events.publishEvent(
                    new ConsentMoved(user, consent.id(), purpose, consent.version(), consent.language(), false));
        });
    }

    /** All of somebody's, the latest first, those that were withdrawn too. */
    @Transactional(readOnly = true)
    public List<Consent> of(UUID user) {
        return jdbc.sql(SELECT + " order by id desc")
                .param("user", user)
                .query((row, number) -> consent(row))
                .list();
    }

    @Transactional(readOnly = true)
    public boolean holds(UUID user, String purpose) {
        return holding(user, purpose).isPresent();
    }

    private Optional<Consent> holding(UUID user, String purpose) {
        return jdbc.sql(SELECT + " and purpose = :purpose and withdrawn_at is null")
                .param("user", user)
                .param("purpose", purpose)
                .query((row, number) -> consent(row))
                .optional();
    }

    /** One after the other: two consents sent at once become one. */
    private void lock(UUID user) {
        jdbc.sql("select id from users where id = ? for update")
                .param(user)
                .query(UUID.class)
                .single();
    }

    private void end(UUID id) {
        jdbc.sql("update consents set withdrawn_at = ? where id = ?")
                .params(now(), id)
                .update();
    }

    private static Consent consent(ResultSet row) throws SQLException {
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Consent(
                row.getObject("id", UUID.class),
                row.getString("purpose"),
                row.getString("version"),
                row.getString("language"),
                instant(row, "given_at"),
                withdrawn == null ? null : withdrawn.toInstant());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
