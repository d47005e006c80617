package org.agentmitra.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.ledger.Seal.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sealed batches, and the records in the order in which they are sealed. */
@Component
class Seals {
    private static final String AFTER = "recorded_at >= :afterAt and (recorded_at, id) > (:afterAt, :afterId)";
    private static final String ORDER = " order by recorded_at, id";

    private final JdbcClient jdbc;

    Seals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Seal> last() {
        return jdbc.sql("select * from audit_seals order by batch desc fetch first 1 row only")
                .query(Seals::seal)
                .optional();
    }

    Optional<Seal> find(long batch) {
        return jdbc.sql("select * from audit_seals where batch = ?")
                .param(batch)
                .query(Seals::seal)
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another node sealed the batch meanwhile */
    void add(Seal seal) {
        jdbc.sql(
                        "insert into audit_seals"
                                + " (batch, first_at, first_id, last_at, last_id, records, prints, previous, hash, sealed_at)"
                                + " values (:batch, :firstAt, :firstId, :lastAt, :lastId, :records, :prints, :previous, :hash, :at)")
                .param("batch", seal.batch())
                .param("firstAt", seal.first().at())
                .param("firstId", seal.first().id())
                .param("lastAt", seal.last().at())
                .param("lastId", seal.last().id())
                .param("records", seal.prints().size())
                .param("prints", String.join(",", seal.prints()))
                .param("previous", seal.previous())
                .param("hash", seal.hash())
                .param("at", seal.at())
                .update();
    }

    /** Records behind the place that are no younger than the time, at most so many. */
    List<Entry> open(@Nullable Place after, OffsetDateTime until, int limit) {
        return records(after)
                .param("until", until)
                .param("limit", limit)
                .query(Seals::entry)
                .list();
    }

    private JdbcClient.StatementSpec records(@Nullable Place after) {
        String from = "select * from audit_records where recorded_at <= :until";
        String end = ORDER + " fetch first :limit rows only";
        return after == null
                ? jdbc.sql(from + end)
                : jdbc.sql(from + " and " + AFTER + end)
                        .param("afterAt", after.at())
                        .param("afterId", after.id());
    }

    /** Records behind the one place up to and with the other, at most so many. */
    List<Entry> between(@Nullable Place after, Place through, int limit) {
        String from = "select * from audit_records where recorded_at <= :throughAt"
                + " and (recorded_at, id) <= (:throughAt, :throughId)";
        JdbcClient.StatementSpec sql = after == null
                ? jdbc.sql(from + ORDER + " fetch first :limit rows only")
                : jdbc.sql(from + " and " + AFTER + ORDER + " fetch first :limit rows only")
                        .param("afterAt", after.at())
                        .param("afterId", after.id());
        return sql.param("throughAt", through.at())
                .param("throughId", through.id())
                .param("limit", limit)
                .query(Seals::entry)
                .list();
    }

    /** How many records are behind the place. */
    long countAfter(@Nullable Place after) {
        return after == null
                ? jdbc.sql("select count(*) from audit_records")
                        .query(Long.class)
                        .single()
                : jdbc.sql("select count(*) from audit_records where " + AFTER)
                        .param("afterAt", after.at())
                        .param("afterId", after.id())
                        .query(Long.class)
                        .single();
    }

    private static Seal seal(ResultSet row, int number) throws SQLException {
        return new Seal(
                row.getLong("batch"),
                new Place(row.getObject("first_at", OffsetDateTime.class), row.getObject("first_id", UUID.class)),
                new Place(row.getObject("last_at", OffsetDateTime.class), row.getObject("last_id", UUID.class)),
                List.of(row.getString("prints").split(",")),
                row.getString("previous"),
                row.getString("hash"),
                row.getObject("sealed_at", OffsetDateTime.class));
    }

    static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class),
                row.getObject("actor_id", UUID.class),
                row.getString("action"),
                row.getString("area"),
                row.getString("security"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("details"),
                row.getString("request_id"),
                row.getString("address"),
                row.getObject("impersonator_id", UUID.class));
    }
}
