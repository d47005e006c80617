package org.agentmitra.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.journals.ImportJournal;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.ImportKind;
import org.agentmitra.targets.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imports into books that wait for their start, as those who have a say in it have to know them. */
@Component
public class CheckedImports {
    private static final String INTO_BOOK = "provider_id is not null";

    private final ImportStates states;
    private final ImportWork work;
    private final ImportReach reach;
    private final ImportJournal journal;
    private final JdbcClient jdbc;

    CheckedImports(ImportStates states, ImportWork work, ImportReach reach, ImportJournal journal, JdbcClient jdbc) {
        this.states = states;
        this.work = work;
        this.reach = reach;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /**
     * An import that the viewer sees and the permission reaches; nobody else moves it until the transaction ends.
     *
     * @throws NotFound when there is none, or it goes into no book
     */
    public CheckedImport lock(Viewer viewer, String permission, UUID id) {
        get(viewer, permission, id);
        states.lock(id);
        return load(id);
    }

    /**
     * One that the viewer may move on, as {@link #lock}.
     *
     * @throws NotFound when there is none, or it goes into no book
     */
    public CheckedImport lockOwn(Viewer viewer, UUID id) {
        get(id, reach.of(viewer, ImportKind::create));
        states.lock(id);
        return load(id);
    }

    /** As {@link #lock}, for reading. */
    public CheckedImport get(Viewer viewer, String permission, UUID id) {
        return get(id, reach.readable(viewer, permission));
    }

    private CheckedImport get(UUID id, Scope.Condition reached) {
        return jdbc.sql("select * from imports where id = :id and " + INTO_BOOK + " and " + reached.sql())
                .param("id", id)
                .params(reached.parameters())
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("import", id));
    }

    /** Any import, for work that somebody was allowed to ask for. */
    public CheckedImport load(UUID id) {
        return jdbc.sql("select * from imports where id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .single();
    }

    /** What its target has to know of it. */
    public ImportContext context(UUID id) {
        return work.context(states.load(id));
    }

    /** Marks it as waiting for somebody's word. */
    public void await(UUID id, UUID actor, Instant at) {
        mark(id, actor, at.atOffset(ZoneOffset.UTC));
        journal.add(id, "APPROVAL_ASKED", actor);
    }

    /** The word was given, or is no longer asked for. @param entry what the journal says of it, with the note */
    public void answered(UUID id, String entry, @Nullable UUID actor, @Nullable String note) {
        mark(id, null, null);
        journal.add(id, entry, actor, note);
    }

    private void mark(UUID id, @Nullable UUID by, @Nullable OffsetDateTime at) {
        jdbc.sql("update imports set approval_asked_at = cast(:at as timestamp with time zone),"
                        + " approval_asked_by = cast(:by as uuid) where id = :id")
                .param("at", at)
                .param("by", by)
                .param("id", id)
                .update();
    }

    /** How many that the viewer sees wait within the reach of the permission for the word of the viewer; counted to the cap. */
    public int waiting(Viewer viewer, String permission) {
        Scope.Condition reached = reach.readable(viewer, permission);
        Map<String, Object> parameters = new HashMap<>(reached.parameters());
        parameters.put("viewer", viewer.user());
        parameters.put("cap", PageOf.CAP + 1);
        return jdbc.sql("select count(*) from (select id from imports where approval_asked_at is not null and "
                        + INTO_BOOK + " and " + reached.sql() + " and approval_asked_by <> :viewer"
                        + " fetch first :cap rows only) counted")
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    private static CheckedImport read(ResultSet row) throws SQLException {
        OffsetDateTime checked = row.getObject("checked_at", OffsetDateTime.class);
        return new CheckedImport(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("file_name"),
                row.getObject("provider_id", UUID.class),
                row.getString("scope_path"),
                checked == null ? null : checked.toInstant(),
                "CHECKED".equals(row.getString("status")) && row.getString("approval_asked_at") == null,
                row.getInt("rows_read"),
                new Tally(
                        row.getInt("expected_created"),
                        row.getInt("expected_updated"),
                        row.getInt("expected_unchanged"),
                        row.getInt("expected_duplicate"),
                        row.getInt("expected_failed"),
                        row.getInt("expected_conflict"),
                        row.getInt("expected_skipped")));
    }
}
