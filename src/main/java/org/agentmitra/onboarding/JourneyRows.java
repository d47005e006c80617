package org.agentmitra.onboarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The journeys as they are kept. */
@Component
class JourneyRows {
    private static final String COLUMNS = "select id, user_id, state, link_code, language, begun_at, saved_at,"
            + " expires_at, closed_at, reference from journeys where ";

    private final JdbcClient jdbc;

    JourneyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the user has an open one */
    void add(Journey journey, String source, String device) {
        jdbc.sql("insert into journeys (id, user_id, open_user, state, language, link_code, source, device, begun_at,"
                        + " expires_at) values (:id, :user, :user, 'OPEN', :language, :code, :source, :device, :begun,"
                        + " :expires)")
                .param("id", journey.id())
                .param("user", journey.user())
                .param("language", journey.language())
                .param("code", journey.linkCode().orElse(null))
                .param("source", source)
                .param("device", device)
                .param("begun", time(journey.begunAt()))
                .param("expires", time(journey.expiresAt()))
                .update();
    }

    Optional<Journey> find(UUID id) {
        return jdbc.sql(COLUMNS + "id = ?")
                .param(id)
                .query(JourneyRows::journey)
                .optional();
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<Journey> lock(UUID id) {
        return jdbc.sql(COLUMNS + "id = ? for update")
                .param(id)
                .query(JourneyRows::journey)
                .optional();
    }

    Optional<Journey> open(UUID user) {
        return jdbc.sql(COLUMNS + "open_user = ?")
                .param(user)
                .query(JourneyRows::journey)
                .optional();
    }

    Optional<Journey> submitted(UUID user) {
        return jdbc.sql(COLUMNS + "user_id = ? and state = 'SUBMITTED' order by begun_at desc, id limit 1")
                .param(user)
                .query(JourneyRows::journey)
                .optional();
    }

    /** The last one that was not sent in, when it can no longer be gone on with. */
    Optional<Journey> ranOut(UUID user, Instant now) {
        return jdbc.sql(COLUMNS + "user_id = :user and state <> 'SUBMITTED' order by begun_at desc, id limit 1")
                .param("user", user)
                .query(JourneyRows::journey)
                .optional()
                .filter(journey -> !journey.expiresAt().isAfter(now));
    }

    /** Open ones that could be gone on with until the moment at the latest. */
    List<UUID> overdue(Instant until, int most) {
        return jdbc.sql("select id from journeys where state = 'OPEN' and expires_at <= :until"
                        + " order by expires_at, id limit :most")
                .param("until", time(until))
                .param("most", most)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Open ones that can be gone on with until the moment at the latest, and whose customers were not told so. */
    List<UUID> ending(Instant now, Instant until, int most) {
        return jdbc.sql("select id from journeys where state = 'OPEN' and expires_at > :now and expires_at <= :until"
                        + " and ending_told_at is null order by expires_at, id limit :most")
                .param("now", time(now))
                .param("until", time(until))
                .param("most", most)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** @return false when the customer was told before */
    boolean tellEnding(UUID journey, Instant now) {
        return jdbc.sql("update journeys set ending_told_at = :now where id = :journey and ending_told_at is null")
                        .param("now", time(now))
                        .param("journey", journey)
                        .update()
                > 0;
    }

    /** When the reached steps were saved last; null for one that was not yet. */
    Map<StepKey, @Nullable Instant> steps(UUID journey) {
        Map<StepKey, @Nullable Instant> steps = new EnumMap<>(StepKey.class);
        jdbc.sql("select step, saved_at from journey_steps where journey_id = ?")
                .param(journey)
                .query(row -> {
                    steps.put(StepKey.valueOf(row.getString(1)), instant(row, 2));
                });
        return steps;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when it was reached before */
    void reach(UUID journey, StepKey step, Instant now) {
        jdbc.sql("insert into journey_steps (journey_id, step, reached_at) values (:journey, :step, :now)")
                .param("journey", journey)
                .param("step", step.name())
                .param("now", time(now))
                .update();
    }

    void save(UUID journey, StepKey step, Instant now) {
        jdbc.sql("update journey_steps set saved_at = :now, first_saved_at = coalesce(first_saved_at, :now)"
                        + " where journey_id = :journey and step = :step")
                .param("now", time(now))
                .param("journey", journey)
                .param("step", step.name())
                .update();
        jdbc.sql("update journeys set saved_at = :now where id = :journey")
                .param("now", time(now))
                .param("journey", journey)
                .update();
    }

    /** @param reference null for an abandoned one */
    void close(UUID journey, JourneyState state, @Nullable String reference, Instant now) {
        jdbc.sql("update journeys set state = :state, open_user = null, closed_at = :now, reference = :reference"
                        + " where id = :journey")
                .param("state", state.name())
                .param("now", time(now))
                .param("reference", reference)
                .param("journey", journey)
                .update();
    }

    /** Whether the user showed that the phone of the account is at hand. */
    boolean phoneProved(UUID user) {
        return jdbc.sql("select count(*) from users where id = ? and phone is not null and phone_proved")
                        .param(user)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether somebody else opened the account, whose first role is then of that person's giving. */
    boolean invited(UUID user) {
        return jdbc.sql("select granted_by from user_roles where user_id = ? order by granted_at, role limit 1")
                .param(user)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(by -> by)
                .filter(by -> !by.equals(user))
                .isPresent();
    }

    long nextNumber() {
        return jdbc.sql("select nextval('journey_references')")
                .query(Long.class)
                .single();
    }

    void remove(UUID journey) {
        jdbc.sql("delete from journey_steps where journey_id = ?")
                .param(journey)
                .update();
        jdbc.sql("delete from journeys where id = ?").param(journey).update();
    }

    /** Abandoned ones that nobody counts any more. */
    int purge(Instant closedUntil) {
        String old = "state = 'ABANDONED' and closed_at <= :until";
        jdbc.sql("delete from journey_steps where journey_id in (select id from journeys where " + old + ")")
                .param("until", time(closedUntil))
                .update();
        return jdbc.sql("delete from journeys where " + old)
                .param("until", time(closedUntil))
                .update();
    }

    private static Journey journey(ResultSet row, int number) throws SQLException {
        JourneyState state = JourneyState.valueOf(row.getString("state"));
        Instant closed = instant(row, 9);
        return new Journey(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                state,
                Optional.ofNullable(row.getString("link_code")),
                row.getString("language"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(instant(row, 7)),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                state == JourneyState.SUBMITTED ? Optional.ofNullable(closed) : Optional.empty(),
                Optional.ofNullable(row.getString("reference")));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
