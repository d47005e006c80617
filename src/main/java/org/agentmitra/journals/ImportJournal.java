package org.agentmitra.journals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.PageOf;
import org.agentmitra.targets.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what happens to imports, in the transaction in which it happens. */
@Component
public class ImportJournal {
    private static final int PAGE = 50;
    /** Recent enough to follow a busy machine, long enough not to jump. */
    private static final int LATEST = 10;
    /** Fewer chunks tell nothing about the next: the first one warms everything up. */
    private static final int BASIS = 3;

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportJournal(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Something happened now.
     *
     * @param what a state that it came to, or what else; {@code imports.activity.<what>} is its text
     * @param actor null for the portal
     */
    public void add(UUID importId, String what, @Nullable UUID actor) {
        add(importId, what, actor, null);
    }

    /** The same, and what they said. @param note null for nothing */
    public void add(UUID importId, String what, @Nullable UUID actor, @Nullable String note) {
        jdbc.sql(
                        "insert into import_transitions (import_id, status, actor_id, recorded_at, note) values (?, ?, ?, ?, ?)")
                .param(1, importId)
                .param(2, what)
                .param(3, actor, Types.OTHER)
                .param(4, now())
                .param(5, note, Types.VARCHAR)
                .update();
    }

    /** A chunk is done. */
    public void add(UUID importId, Work work, DoneChunk chunk) {
        Tally outcome = chunk.outcome();
        jdbc.sql("""
                insert into import_transitions (import_id, status, recorded_at, from_row, to_row, rows_done, created,
                    updated, unchanged, duplicate, failed, findings, took_millis)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        importId,
                        work.entry(),
                        now(),
                        chunk.fromRow(),
                        chunk.toRow(),
                        chunk.rows(),
                        outcome.created(),
                        outcome.updated(),
                        outcome.unchanged(),
                        outcome.duplicate(),
                        outcome.failed(),
                        chunk.findings(),
                        chunk.took().toMillis())
                .update();
    }

    /** How fast it goes, by what was done lately; empty while too little was. */
    public Optional<Pace> pace(UUID importId, Work work) {
        return jdbc.sql("""
                select count(*), coalesce(sum(rows_done), 0), coalesce(sum(took_millis), 0) from (
                    select rows_done, took_millis from import_transitions where import_id = ? and status = ?
                    order by id desc fetch first %d rows only) latest
                """.formatted(LATEST))
                .params(importId, work.entry())
                .query((row, n) -> row.getInt(1) < BASIS || row.getLong(2) == 0 || row.getLong(3) == 0
                        ? Optional.<Pace>empty()
                        : Optional.of(new Pace(row.getLong(2), row.getLong(3))))
                .single();
    }

    /** The latest first; {@code after} and {@code before} are ids at the edge of the neighbouring page. */
    public PageOf<Entry> page(UUID importId, @Nullable Long after, @Nullable Long before) {
        PageOf.Way way = PageOf.Way.of(after, before);
        String edge = switch (way) {
            case FIRST -> "";
            case ONWARDS -> " and t.id < :edge";
            case BACKWARDS -> " and t.id > :edge";
        };
        JdbcClient.StatementSpec statement = jdbc.sql("select t.*, u.name as who from import_transitions t"
                        + " left join users u on u.id = t.actor_id where t.import_id = :id" + edge + " order by t.id"
                        + (way == PageOf.Way.BACKWARDS ? "" : " desc") + " fetch first :rows rows only")
                .param("id", importId)
                .param("rows", PAGE + 1);
        if (way != PageOf.Way.FIRST) {
            statement = statement.param("edge", before != null ? before : after);
        }
        List<Entry> rows = statement.query((row, n) -> entry(row)).list();
        return PageOf.cut(rows, PAGE, way, PageOf.UNCOUNTED, entry -> String.valueOf(entry.id()));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getString("status"),
                row.getString("who"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("note"),
                row.getObject("from_row") == null ? null : chunk(row));
    }

    private static DoneChunk chunk(ResultSet row) throws SQLException {
        Tally outcome = new Tally(
                row.getInt("created"),
                row.getInt("updated"),
                row.getInt("unchanged"),
                row.getInt("duplicate"),
                row.getInt("failed"));
        return new DoneChunk(
                row.getInt("from_row"),
                row.getInt("to_row"),
                row.getInt("rows_done"),
                outcome,
                row.getInt("findings"),
                Duration.ofMillis(row.getLong("took_millis")));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
