package org.agentmitra.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.ledger.Verification.Outcome;
import org.agentmitra.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What verifications were asked for and what came of them. */
@Component
class Verifications {
    private static final String ALL =
            "select v.*, u.name from audit_verifications v left join users u on u.id = v.asked_by";

    private final JdbcClient jdbc;
    private final Clock clock;

    Verifications(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID begin(UUID by) {
        UUID id = Ids.next();
        jdbc.sql("insert into audit_verifications (id, asked_by, asked_at, outcome) values (:id, :by, :now, 'RUNNING')")
                .param("id", id)
                .param("by", by)
                .param("now", now())
                .update();
        return id;
    }

    Optional<Verification> find(UUID id, ZoneId zone) {
        return jdbc.sql(ALL + " where v.id = ?")
                .param(id)
                .query((row, number) -> verification(row, zone))
                .optional();
    }

    Optional<Verification> latest(ZoneId zone) {
        return jdbc.sql(ALL + " order by v.asked_at desc, v.id desc fetch first 1 row only")
                .query((row, number) -> verification(row, zone))
                .optional();
    }

    /** A batch that an earlier verification found whole. */
    record Head(long batch, String hash) {}

    Optional<Head> furthest() {
        return jdbc.sql("select batches, head from audit_verifications where head is not null"
                        + " order by batches desc fetch first 1 row only")
                .query((row, number) -> new Head(row.getLong(1), row.getString(2)))
                .optional();
    }

    void reached(UUID id, long batches, long records, @Nullable String head) {
        jdbc.sql("update audit_verifications set batches = :batches, records = :records, head = :head where id = :id")
                .param("batches", batches)
                .param("records", records)
                .param("head", head)
                .param("id", id)
                .update();
    }

    void finish(UUID id, Outcome outcome, long unsealed, @Nullable Long batch, @Nullable UUID record) {
        jdbc.sql("update audit_verifications set outcome = :outcome, unsealed = :unsealed, finished_at = :now,"
                        + " broken_batch = :batch, broken_record = :record where id = :id")
                .param("outcome", outcome.name())
                .param("unsealed", unsealed)
                .param("now", now())
                .param("batch", batch)
                .param("record", record)
                .param("id", id)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    private static Verification verification(ResultSet row, ZoneId zone) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        String name = row.getString("name");
        return new Verification(
                row.getObject("id", UUID.class),
                name == null ? "" : name,
                local(row.getObject("asked_at", OffsetDateTime.class), zone),
                row.getLong("batches"),
                row.getLong("records"),
                row.getLong("unsealed"),
                finished == null ? null : local(finished, zone),
                Outcome.valueOf(row.getString("outcome")),
                row.getObject("broken_batch", Long.class),
                row.getObject("broken_record", UUID.class));
    }

    private static OffsetDateTime local(OffsetDateTime moment, ZoneId zone) {
        return moment.atZoneSameInstant(zone).toOffsetDateTime();
    }
}
