package org.agentmitra.undos;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.targets.Reversal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Undos with their positions and counts, moved together with each chunk. A position moves only from where the chunk began:
 * a chunk that runs twice moves nothing.
 */
@Component
class UndoStore {
    /** Rows name policies, and go when those of imports would long have gone. */
    static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    UndoStore(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Somebody else is further. */
    static class Superseded extends RuntimeException {
        Superseded(UUID id) {
            super(id.toString());
        }
    }

    void add(UUID importId, UUID actor, String name, String reason, int headerRow, int endsAt) {
        jdbc.sql("""
                insert into import_undos (import_id, asked_by, asked_name, reason, state, position, people_position,
                    ends_at, asked_at)
                values (?, ?, ?, ?, 'WAITING', ?, ?, ?, ?)
                """)
                .params(importId, actor, name, reason, headerRow, headerRow, endsAt, now())
                .update();
    }

    Optional<Undo> find(UUID importId) {
        return jdbc.sql("select * from import_undos where import_id = ?")
                .param(importId)
                .query((row, n) -> undo(row))
                .optional();
    }

    /** Lets it go on that broke off; false when it did not. */
    boolean resume(UUID importId) {
        return jdbc.sql("update import_undos set state = 'WAITING', reference = null"
                                + " where import_id = ? and state = 'BROKEN'")
                        .param(importId)
                        .update()
                == 1;
    }

    /** Claims rows whose records are taken back; other runners wait until it is committed. */
    void moveRecords(UUID importId, int from, int to) {
        claim(importId, "position", from, to);
    }

    /** Claims rows whose people are settled, as before. */
    void movePeople(UUID importId, int from, int to) {
        claim(importId, "people_position", from, to);
    }

    private void claim(UUID importId, String position, int from, int to) {
        int moved = jdbc.sql("update import_undos set " + position + " = :to, state = 'RUNNING',"
                        + " started_at = coalesce(started_at, :now) where import_id = :id and " + position
                        + " = :from and state in ('WAITING', 'RUNNING')")
                .param("to", to)
                .param("now", now())
                .param("id", importId)
                .param("from", from)
                .update();
        if (moved == 0) {
            throw new Superseded(importId);
        }
    }

    void add(UUID importId, Reversal.Reversed reversed) {
        Reversal.Counts counts = reversed.counts();
        jdbc.sql("update import_undos set removed = removed + ?, restored = restored + ?, confirmed = confirmed + ?,"
                        + " kept = kept + ? where import_id = ?")
                .params(
                        counts.removed(),
                        counts.restored(),
                        counts.confirmed(),
                        reversed.kept().size(),
                        importId)
                .update();
        batches.batchUpdate(
                "insert into import_undo_rows (import_id, row_no, failed, record_key, code, other_import)"
                        + " values (?, ?, false, ?, ?, ?)",
                reversed.kept(),
                1_000,
                (row, kept) -> {
                    row.setObject(1, importId);
                    row.setInt(2, kept.row());
                    row.setString(3, kept.key());
                    row.setString(4, kept.code());
                    row.setObject(5, kept.by(), Types.OTHER);
                });
    }

    void add(UUID importId, Reversal.People people) {
        jdbc.sql("update import_undos set people_removed = people_removed + ?, people_restored = people_restored + ?"
                        + " where import_id = ?")
                .params(people.removed(), people.restored(), importId)
                .update();
    }

    /** A row that something else in the database holds fast. */
    void addFailed(UUID importId, int row) {
        jdbc.sql("update import_undos set failed = failed + 1 where import_id = ?")
                .param(importId)
                .update();
        jdbc.sql("insert into import_undo_rows (import_id, row_no, failed, record_key, code)"
                        + " values (?, ?, true, '', 'failed')")
                .params(importId, row)
                .update();
    }

    void finish(UUID importId) {
        end(importId, Undo.State.DONE, null);
    }

    /** @param reference by which the log knows why */
    void breakOff(UUID importId, String reference) {
        end(importId, Undo.State.BROKEN, reference);
    }

    private void end(UUID importId, Undo.State state, @Nullable String reference) {
        int ended = jdbc.sql("update import_undos set state = ?, reference = ?, finished_at = ?"
                        + " where import_id = ? and state in ('WAITING', 'RUNNING')")
                .param(1, state.name())
                .param(2, reference, Types.VARCHAR)
                .param(3, now())
                .param(4, importId)
                .update();
        if (ended == 0) {
            throw new Superseded(importId);
        }
    }

    /** Rows behind a number, or before it, the nearest first. By the import too, for H2 to go by the index. */
    List<KeptRow> rows(UUID importId, int from, boolean backwards, int limit) {
        return jdbc.sql("select row_no, failed, record_key, code, other_import from import_undo_rows"
                        + " where import_id = :id and row_no " + (backwards ? "<" : ">") + " :from"
                        + " order by import_id" + (backwards ? " desc, row_no desc" : ", row_no")
                        + " fetch first :limit rows only")
                .param("id", importId)
                .param("from", from)
                .param("limit", limit)
                .query((row, n) -> kept(row))
                .list();
    }

    /** Rows between two numbers, both included. */
    List<KeptRow> keptBetween(UUID importId, int from, int to) {
        return jdbc.sql("select row_no, failed, record_key, code, other_import from import_undo_rows"
                        + " where import_id = ? and row_no between ? and ?")
                .params(importId, from, to)
                .query((row, n) -> kept(row))
                .list();
    }

    /** Forgets the rows of undos long done. */
    int purge() {
        return jdbc.sql("delete from import_undo_rows where import_id in"
                        + " (select import_id from import_undos where finished_at < ?)")
                .param(now().minus(KEPT))
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    private static KeptRow kept(ResultSet row) throws SQLException {
        return new KeptRow(
                row.getInt("row_no"),
                row.getBoolean("failed"),
                row.getString("record_key"),
                row.getString("code"),
                row.getObject("other_import", UUID.class));
    }

    private static Undo undo(ResultSet row) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        Instant asked = row.getObject("asked_at", OffsetDateTime.class).toInstant();
        return new Undo(
                row.getObject("import_id", UUID.class),
                row.getObject("asked_by", UUID.class),
                row.getString("asked_name"),
                row.getString("reason"),
                Undo.State.valueOf(row.getString("state")),
                row.getInt("position"),
                row.getInt("people_position"),
                row.getInt("ends_at"),
                new Reversal.Counts(row.getInt("removed"), row.getInt("restored"), row.getInt("confirmed")),
                row.getInt("kept"),
                row.getInt("failed"),
                new Reversal.People(row.getInt("people_removed"), row.getInt("people_restored")),
                row.getString("reference"),
                asked,
                finished == null ? null : finished.toInstant());
    }
}
