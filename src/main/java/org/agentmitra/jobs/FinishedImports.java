package org.agentmitra.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.agentmitra.journals.ImportJournal;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.ImportTargets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imports into books as those who take one back have to know them. */
@Component
public class FinishedImports {
    /** Imports {@code i} into the book of an import {@code o}, or about the agents of the same insurer. */
    private static final String SAME =
            "(i.agent_id = o.agent_id or o.agent_id is null and i.agent_id is null and i.kind = o.kind)";

    private final ImportStates states;
    private final ImportWork work;
    private final ImportTargets targets;
    private final ImportReach reach;
    private final ImportJournal journal;
    private final JdbcClient jdbc;

    FinishedImports(
            ImportStates states,
            ImportWork work,
            ImportTargets targets,
            ImportReach reach,
            ImportJournal journal,
            JdbcClient jdbc) {
        this.states = states;
        this.work = work;
        this.targets = targets;
        this.reach = reach;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /**
     * An import that the viewer sees.
     *
     * @throws NotFound when there is none, or it goes into no book
     */
    public FinishedImport get(Viewer viewer, UUID id) {
        return get(id, reach.readable(viewer));
    }

    /**
     * An import that the viewer sees and the permission reaches.
     *
     * @throws NotFound when there is none, or it goes into no book
     */
    public FinishedImport get(Viewer viewer, String permission, UUID id) {
        return get(id, reach.readable(viewer, permission));
    }

    private FinishedImport get(UUID id, Scope.Condition reached) {
        return jdbc.sql("select * from imports where id = :id and kind in (:kinds) and " + reached.sql())
                .param("id", id)
                .param("kinds", targets.intoBooks())
                .params(reached.parameters())
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("import", id));
    }

    /** Any import, for work that somebody was allowed to ask for. */
    public FinishedImport load(UUID id) {
        return jdbc.sql("select * from imports where id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .single();
    }

    /** What its target has to know of it. */
    public ImportContext context(UUID id) {
        return work.context(states.load(id));
    }

    /** Marks it as being taken back, in the caller's transaction; false when it was before. */
    public boolean beginUndo(UUID id, UUID actor, Instant at) {
        int marked = jdbc.sql("update imports set undo_asked_at = ? where id = ? and undo_asked_at is null")
                .params(at.atOffset(ZoneOffset.UTC), id)
                .update();
        if (marked == 1) {
            journal.add(id, "UNDO_ASKED", actor);
        }
        return marked == 1;
    }

    /** Marks it as being taken back again, after that broke off. */
    public void resumeUndo(UUID id, UUID actor) {
        journal.add(id, "UNDO_ASKED", actor);
        jdbc.sql("update imports set undo_ended_at = null where id = ?")
                .param(id)
                .update();
    }

    /** @param done whether it is taken back; otherwise that broke off */
    public void endUndo(UUID id, boolean done, Instant at) {
        journal.add(id, done ? "UNDONE" : "UNDO_BROKEN", null);
        jdbc.sql("update imports set undo_ended_at = :at, undone_at = case when :done then cast(:at as timestamp with"
                        + " time zone) end where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("done", done)
                .param("id", id)
                .update();
    }

    /** Whether another import into its book is under way, or is paused on its way. */
    public boolean isBookBusy(UUID id) {
        return exists("i.status = 'RUNNING'", id);
    }

    /** Whether rows were compared with a book that is not, or will not be, as it was. */
    boolean undoneSinceCheck(UUID id) {
        return exists(
                "i.undo_asked_at is not null and"
                        + " (i.undo_ended_at is null or i.undo_ended_at > coalesce(o.checked_at, o.uploaded_at))",
                id);
    }

    /** Imports into its book that were started after it and stand. */
    public List<UUID> later(UUID id) {
        return jdbc.sql("""
                        select i.id from imports o join imports i on %s
                        where o.id = ? and i.id <> o.id and i.provider_id = o.provider_id
                            and i.started_at > o.started_at and i.undone_at is null
                        order by i.id
                        """.formatted(SAME))
                .param(id)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private boolean exists(String condition, UUID id) {
        return jdbc.sql("select i.id from imports o join imports i on " + SAME + " where o.id = ? and i.id <> o.id"
                        + " and i.provider_id = o.provider_id and " + condition + " fetch first 1 rows only")
                .param(id)
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional()
                .isPresent();
    }

    private static FinishedImport read(ResultSet row) throws SQLException {
        ImportStatus status = ImportStatus.valueOf(row.getString("status"));
        return new FinishedImport(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("file_name"),
                status.finished(),
                row.getInt("header_row"),
                row.getInt("run_position"),
                keptUntil(row.getObject("finished_at", OffsetDateTime.class)),
                row.getObject("purged_at") != null);
    }

    private static @Nullable Instant keptUntil(@Nullable OffsetDateTime finished) {
        return finished == null ? null : finished.toInstant().plus(StagingPurge.KEPT);
    }
}
