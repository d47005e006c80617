package org.agentmitra.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.targets.Tally;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Positions and counts of an import, moved together with each chunk. A position moves only from where the chunk began and
 * while the import is in the right state: a chunk that runs twice, or behind a cancellation or a pause, moves nothing.
 */
@Component
class ImportCounts {
    private final JdbcClient jdbc;

    ImportCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where check and run stand; {@code rows} counts data, {@code position} is a row number of the sheet. */
    record Position(int check, int run, int rows) {}

    /** Nobody may go on with this import from here. */
    static class Superseded extends RuntimeException {
        Superseded(UUID id) {
            super(id.toString());
        }
    }

    Position position(UUID id) {
        return jdbc.sql("select check_position, run_position, rows_read from imports where id = ?")
                .param(id)
                .query((row, n) -> new Position(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    /** Claims a chunk of the check; other runners wait until it is committed. */
    void moveCheck(UUID id, int from, int to, int rows, int skipped) {
        moved(id, jdbc.sql("""
                update imports set check_position = ?, rows_read = rows_read + ?, rows_skipped = rows_skipped + ?
                where id = ? and status = 'CHECKING' and check_position = ? and paused_at is null
                """).params(to, rows, skipped, id, from).update());
    }

    /** @throws Superseded when the run does not stand there, or is not to go on */
    void expectRun(UUID id, int from) {
        moved(id, jdbc.sql("""
                select count(*) from imports
                where id = ? and status = 'RUNNING' and run_position = ? and paused_at is null
                """).params(id, from).query(Integer.class).single());
    }

    /** Counts a chunk of the run as done; of two runners that applied it, or where it was stopped meanwhile, none else. */
    void moveRun(UUID id, int from, int to) {
        moved(id, jdbc.sql("""
                update imports set run_position = ?
                where id = ? and status = 'RUNNING' and run_position = ? and paused_at is null
                """).params(to, id, from).update());
    }

    /** Goes back to the beginning, forgetting what the check counted. */
    void reset(UUID id, int headerRow) {
        jdbc.sql(
                        "update imports set check_position = ?, run_position = ?, rows_read = 0, rows_skipped = 0 where id = ?")
                .params(headerRow, headerRow, id)
                .update();
        expect(id, Tally.NONE);
    }

    void expect(UUID id, Tally tally) {
        jdbc.sql("""
                update imports set expected_created = ?, expected_updated = ?, expected_unchanged = ?,
                    expected_duplicate = ?, expected_failed = ?, expected_conflict = ?, expected_skipped = ?
                where id = ?
                """).params(parameters(id, tally)).update();
    }

    void add(UUID id, Tally tally) {
        jdbc.sql("""
                update imports set done_created = done_created + ?, done_updated = done_updated + ?,
                    done_unchanged = done_unchanged + ?, done_duplicate = done_duplicate + ?,
                    done_failed = done_failed + ?, done_conflict = done_conflict + ?, done_skipped = done_skipped + ?
                where id = ?
                """).params(parameters(id, tally)).update();
    }

    private static List<Object> parameters(UUID id, Tally tally) {
        return List.of(
                tally.created(),
                tally.updated(),
                tally.unchanged(),
                tally.duplicate(),
                tally.failed(),
                tally.conflict(),
                tally.skipped(),
                id);
    }

    /**
     * Counts as failed what the run made nothing of, so that the counts add up to the rows of the file.
     *
     * @return rows that were left out without anybody having said so
     */
    int settleFailed(UUID id) {
        jdbc.sql("""
                update imports set done_failed = rows_read - done_created - done_updated - done_unchanged - done_duplicate
                    - done_conflict - done_skipped
                where id = ?
                """).param(id).update();
        return done(id).map(done -> done.failed() + done.conflict()).orElse(0);
    }

    Optional<Tally> done(UUID id) {
        return jdbc.sql("""
                select done_created, done_updated, done_unchanged, done_duplicate, done_failed, done_conflict, done_skipped
                from imports where id = ?
                """).param(id).query((row, n) -> tally(row)).optional();
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getInt(1),
                row.getInt(2),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7));
    }

    private static void moved(UUID id, int rows) {
        if (rows == 0) {
            throw new Superseded(id);
        }
    }
}
