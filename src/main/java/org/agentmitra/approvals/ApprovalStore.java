package org.agentmitra.approvals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.approvals.Approval.State;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.Lowered;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions about starts as they are written down, one open at a time for an import. */
@Component
class ApprovalStore {
    private final JdbcClient jdbc;
    /** What held before insurers could have a number of their own. */
    private final int most;

    ApprovalStore(JdbcClient jdbc, @Value("${portal.imports.approval-above}") int most) {
        this.jdbc = jdbc;
        this.most = most;
    }

    void ask(UUID importId, Instant checkedAt, Figures figures, Limit limit, UUID by, Instant at) {
        Lowered.Total premiums = figures.lowered().premiums();
        Lowered.Total sums = figures.lowered().sums();
        jdbc.sql("""
                insert into import_approvals (id, import_id, open_import, state, checked_at, file_rows, created, updated,
                    unchanged, left_out, premiums, premiums_before, premiums_after, sums, sums_before, sums_after,
                    rows_above, rows_above_own, asked_by, asked_name, asked_at)
                select ?, ?, ?, 'WAITING', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, u.id, u.name, ? from users u
                where u.id = ?
                """)
                .params(
                        Ids.next(),
                        importId,
                        importId,
                        utc(checkedAt),
                        figures.rows(),
                        figures.created(),
                        figures.updated(),
                        figures.unchanged(),
                        figures.leftOut(),
                        premiums.count(),
                        premiums.before(),
                        premiums.after(),
                        sums.count(),
                        sums.before(),
                        sums.after(),
                        limit.rows(),
                        limit.own(),
                        utc(at),
                        by)
                .update();
    }

    /** The latest question about an import. */
    Optional<Approval> latest(UUID importId) {
        return jdbc.sql("select * from import_approvals where import_id = ? order by id desc fetch first 1 rows only")
                .param(importId)
                .query((row, n) -> approval(row))
                .optional();
    }

    /** The latest question about an import that somebody decided. */
    Optional<Approval> latestDecided(UUID importId) {
        return jdbc.sql("select * from import_approvals where import_id = ? and state in ('APPROVED', 'REFUSED')"
                        + " order by id desc fetch first 1 rows only")
                .param(importId)
                .query((row, n) -> approval(row))
                .optional();
    }

    /** What was decided before a question, the latest first. */
    List<Approval> decidedBefore(Approval asked, int most) {
        return jdbc.sql("select * from import_approvals where import_id = ? and id < ?"
                        + " and state in ('APPROVED', 'REFUSED') order by id desc fetch first ? rows only")
                .params(asked.importId(), asked.id(), most)
                .query((row, n) -> approval(row))
                .list();
    }

    void decide(Approval open, State state, Viewer viewer, @Nullable String reason, Instant at) {
        jdbc.sql(
                        "update import_approvals set open_import = null, state = :state, decided_by = :by,"
                                + " decided_name = :name, decided_at = :at, reason = :reason where id = :id and state = 'WAITING'")
                .param("state", state.name())
                .param("by", viewer.user())
                .param("name", viewer.name())
                .param("at", utc(at))
                .param("reason", reason)
                .param("id", open.id())
                .update();
    }

    /** Nobody is asked any more. */
    void end(Approval open, End end, Instant at) {
        jdbc.sql("update import_approvals set open_import = null, state = 'VOID', ended = ?, decided_at = ?"
                        + " where id = ? and state = 'WAITING'")
                .params(end.name(), utc(at), open.id())
                .update();
    }

    private Limit limit(ResultSet row) throws SQLException {
        Integer kept = row.getObject("rows_above", Integer.class);
        return kept == null ? new Limit(most, false) : new Limit(kept, row.getBoolean("rows_above_own"));
    }

    private Approval approval(ResultSet row) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        String ended = row.getString("ended");
        return new Approval(
                row.getObject("id", UUID.class),
                row.getObject("import_id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getObject("checked_at", OffsetDateTime.class).toInstant(),
                figures(row),
                limit(row),
                row.getObject("asked_by", UUID.class),
                row.getString("asked_name"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_name"),
                decided == null ? null : decided.toInstant(),
                row.getString("reason"),
                ended == null ? null : End.valueOf(ended));
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                row.getInt("file_rows"),
                row.getInt("created"),
                row.getInt("updated"),
                row.getInt("unchanged"),
                row.getInt("left_out"),
                new Lowered(total(row, "premiums"), total(row, "sums")));
    }

    private static Lowered.Total total(ResultSet row, String of) throws SQLException {
        return new Lowered.Total(row.getInt(of), row.getLong(of + "_before"), row.getLong(of + "_after"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
