package org.agentmitra.answers;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.keys.FieldCipher;
import org.agentmitra.keys.FieldHash;
import org.agentmitra.keys.FieldPlace;
import org.agentmitra.onboarding.StepKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps answers sealed: a copy of the database tells nothing of them. */
@Repository
public class AnswerStore {
    private static final String TABLE = "step_answers";
    private static final String CONTENT = "step_sends.content";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final FieldHash hashes;
    private final JsonMapper json;
    private final Clock clock;

    AnswerStore(JdbcClient jdbc, FieldCipher cipher, FieldHash hashes, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.hashes = hashes;
        this.json = json;
        this.clock = clock;
    }

    /** What is kept of a step; empty before it is answered. */
    public <T> Optional<Kept<T>> find(UUID journey, StepKey step, Class<T> type) {
        return jdbc.sql("select sealed, version, saved_at from step_answers"
                        + " where journey_id = :journey and step = :step")
                .param("journey", journey)
                .param("step", step.name())
                .query((row, number) -> new Kept<>(
                        json.readValue(cipher.open(row.getString(1), place(journey, step)), type),
                        row.getInt(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Whether anything is kept of the step. */
    public boolean has(UUID journey, StepKey step) {
        return jdbc.sql("select count(*) from step_answers where journey_id = :journey and step = :step")
                        .param("journey", journey)
                        .param("step", step.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @param version 1 for the first, else one more than what is kept */
    void put(UUID journey, StepKey step, Object answers, int version) {
        String sql = version == 1
                ? "insert into step_answers (journey_id, step, sealed, version, saved_at)"
                        + " values (:journey, :step, :sealed, :version, :now)"
                : "update step_answers set sealed = :sealed, version = :version, saved_at = :now"
                        + " where journey_id = :journey and step = :step";
        jdbc.sql(sql)
                .param("journey", journey)
                .param("step", step.name())
                .param("sealed", cipher.seal(json.writeValueAsString(answers), place(journey, step)))
                .param("version", version)
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
    }

    /** Whether this very send was taken before. */
    boolean landed(UUID journey, UUID send, Object answers) {
        return jdbc
                .sql("select content_hash from step_sends where journey_id = :journey and send_key = :send")
                .param("journey", journey)
                .param("send", send)
                .query((row, number) -> row.getString(1))
                .list()
                .stream()
                .anyMatch(hashes.candidates(CONTENT, json.writeValueAsString(answers))::contains);
    }

    /** Notes that a send was taken. */
    void land(UUID journey, UUID send, Object answers) {
        jdbc.sql("delete from step_sends where journey_id = ? and send_key = ?")
                .params(journey, send)
                .update();
        jdbc.sql("insert into step_sends (journey_id, send_key, content_hash) values (?, ?, ?)")
                .params(journey, send, hashes.of(CONTENT, json.writeValueAsString(answers)))
                .update();
    }

    void forget(UUID journey) {
        jdbc.sql("delete from step_sends where journey_id = ?").param(journey).update();
        jdbc.sql("delete from step_answers where journey_id = ?").param(journey).update();
    }

    private static FieldPlace place(UUID journey, StepKey step) {
        return new FieldPlace(TABLE, step.name(), journey);
    }
}
