package org.agentmitra.rolechanges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.agentmitra.rolechanges.RoleChange.Status;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Changes of roles as they are written down. */
@Component
class RoleChanges {
    private static final int LISTED = 100;
    private static final int LATEST = 10;
    private static final String SELECT = "select c.id, c.role, c.status, c.seen, c.was, c.becomes, c.maker,"
            + " m.name as maker_name, c.made_at, k.name as checker_name, c.decided_at, c.note from role_changes c"
            + " join users m on m.id = c.maker left join users k on k.id = c.checker ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    RoleChanges(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        // Changes from before roles could ask for a second factor do not say whether they do.
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        this.clock = clock;
    }

    /** Drafts of the same person that were left alone for a day are dropped. */
    UUID write(Viewer viewer, String role, String seen, @Nullable Definition was, Definition becomes) {
        UUID id = Ids.next();
        jdbc.sql("delete from role_changes where status = 'DRAFT' and maker = ? and made_at < ?")
                .params(viewer.user(), now().minusDays(1))
                .update();
        jdbc.sql("insert into role_changes (id, role, status, seen, was, becomes, maker, made_at)"
                        + " values (:id, :role, 'DRAFT', :seen, :was, :becomes, :maker, :at)")
                .param("id", id)
                .param("role", role)
                .param("seen", seen)
                .param("was", was == null ? null : json.writeValueAsString(was))
                .param("becomes", json.writeValueAsString(becomes))
                .param("maker", viewer.user())
                .param("at", now())
                .update();
        return id;
    }

    /** @throws NotFound when there is none, or it is somebody else's draft */
    RoleChange find(Viewer viewer, UUID id) {
        return jdbc.sql(SELECT + "where c.id = :id and (c.status <> 'DRAFT' or c.maker = :viewer)")
                .param("id", id)
                .param("viewer", viewer.user())
                .query((row, number) -> change(row, viewer.zone()))
                .optional()
                .orElseThrow(() -> new NotFound("role change", id));
    }

    /** @throws OptimisticLockingFailureException when somebody else was quicker */
    void become(RoleChange change, Status next, @Nullable UUID checker, @Nullable String note) {
        int moved = jdbc.sql(
                        "update role_changes set status = :next, checker = :checker, decided_at = :at, note = :note"
                                + " where id = :id and status = :status")
                .param("next", next.name())
                .param("checker", checker)
                .param("at", next == Status.PROPOSED ? null : now())
                .param("note", note)
                .param("id", change.id())
                .param("status", change.status().name())
                .update();
        if (moved == 0) {
            throw new OptimisticLockingFailureException("Role change " + change.id() + " was decided");
        }
    }

    /** Those that wait for a second person, the oldest first. */
    List<RoleChange> proposals(Viewer viewer) {
        return jdbc.sql(SELECT + "where c.status = 'PROPOSED' order by c.made_at, c.id limit " + LISTED)
                .query((row, number) -> change(row, viewer.zone()))
                .list();
    }

    int waiting() {
        return jdbc.sql("select count(*) from role_changes where status = 'PROPOSED'")
                .query(Integer.class)
                .single();
    }

    /** Those that the viewer, who proposed none of them, may decide. */
    int waiting(Viewer viewer) {
        return jdbc.sql("select count(*) from role_changes where status = 'PROPOSED' and maker <> :viewer")
                .param("viewer", viewer.user())
                .query(Integer.class)
                .single();
    }

    /** The latest changes of the role that somebody confirmed. */
    List<RoleChange> of(Viewer viewer, String role) {
        return jdbc.sql(SELECT + "where c.role = :role and c.status <> 'DRAFT' order by c.made_at desc, c.id limit "
                        + LATEST)
                .param("role", role)
                .query((row, number) -> change(row, viewer.zone()))
                .list();
    }

    private RoleChange change(ResultSet row, ZoneId zone) throws SQLException {
        String was = row.getString("was");
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new RoleChange(
                row.getObject("id", UUID.class),
                row.getString("role"),
                Status.valueOf(row.getString("status")),
                row.getString("seen"),
                was == null ? null : json.readValue(was, Definition.class),
                json.readValue(row.getString("becomes"), Definition.class),
                row.getObject("maker", UUID.class),
                row.getString("maker_name"),
                row.getObject("made_at", OffsetDateTime.class)
                        .atZoneSameInstant(zone)
                        .toOffsetDateTime(),
                row.getString("checker_name"),
                decided == null ? null : decided.atZoneSameInstant(zone).toOffsetDateTime(),
                row.getString("note"));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
