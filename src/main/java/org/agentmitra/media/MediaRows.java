package org.agentmitra.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.media.PictureRef.Size;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of pictures and of their sizes. */
@Repository
class MediaRows {
    private static final int SIZE = 24;
    private static final String NO_OWNER = "cast(null as uuid)";
    private static final String ROWS =
            "select p.id, p.agent_id, p.file_name, p.alt, p.bytes from media_pictures p where ";

    private final JdbcClient jdbc;
    private final Clock clock;

    MediaRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param bytes of all sizes together */
    record Row(UUID id, UUID agent, String fileName, String alt, long bytes) {}

    void add(UUID agent, String path, String hash, Row row, UUID by) {
        jdbc.sql("insert into media_pictures"
                        + " (id, agent_id, scope_path, sha256, file_name, alt, bytes, brought_by, brought_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        row.id(),
                        agent,
                        path,
                        hash,
                        row.fileName(),
                        row.alt(),
                        row.bytes(),
                        by,
                        OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
    }

    void addSize(UUID picture, Size size, UUID document) {
        jdbc.sql("insert into media_sizes (picture_id, width, height, sha256, document_id) values (?, ?, ?, ?, ?)")
                .params(picture, size.width(), size.height(), size.hash(), document)
                .update();
    }

    Optional<UUID> known(UUID agent, String hash) {
        return jdbc.sql("select id from media_pictures where agent_id = ? and sha256 = ?")
                .params(agent, hash)
                .query(UUID.class)
                .optional();
    }

    Optional<Row> find(Viewer viewer, String permission, UUID id) {
        Scope.Condition scope = scope(viewer, permission);
        return jdbc.sql(ROWS + "p.id = :id and " + scope.sql())
                .param("id", id)
                .params(scope.parameters())
                .query(MediaRows::row)
                .optional();
    }

    /** The document that holds the size; whose it is the caller asks. */
    Optional<UUID> document(UUID picture, String hash) {
        return jdbc.sql("select document_id from media_sizes where picture_id = ? and sha256 = ?")
                .params(picture, hash)
                .query(UUID.class)
                .optional();
    }

    List<UUID> documents(UUID picture) {
        return jdbc.sql("select document_id from media_sizes where picture_id = ?")
                .param(picture)
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    boolean isOf(UUID agent, UUID picture) {
        return jdbc.sql("select id from media_pictures where id = ? and agent_id = ?")
                .params(picture, agent)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    void describe(UUID picture, String alt) {
        jdbc.sql("update media_pictures set alt = ? where id = ?")
                .params(alt, picture)
                .update();
    }

    void remove(UUID picture) {
        jdbc.sql("delete from media_pictures where id = ?").param(picture).update();
    }

    /** A page of what the viewer may see, the latest first; three queries. */
    PageOf<PictureRef> page(Viewer viewer, @Nullable UUID after, @Nullable UUID before) {
        Scope.Condition scope = scope(viewer, "media.read");
        UUID key = after == null ? before : after;
        boolean backwards = after == null && before != null;
        String side = key == null ? "" : " and p.id " + (backwards ? ">" : "<") + " :key";
        JdbcClient.StatementSpec query = jdbc.sql(ROWS + scope.sql() + side + " order by p.id"
                        + (backwards ? "" : " desc") + " limit " + (SIZE + 1))
                .params(scope.parameters());
        List<Row> rows = (key == null ? query : query.param("key", key))
                .query(MediaRows::row)
                .list();
        int total = jdbc.sql("select count(*) from (select 1 from media_pictures p where " + scope.sql() + " limit "
                        + (PageOf.CAP + 1) + ") counted")
                .params(scope.parameters())
                .query(Integer.class)
                .single();
        return PageOf.cut(
                with(rows),
                SIZE,
                PageOf.Way.of(after, after == null ? before : null),
                total,
                ref -> ref.id().toString());
    }

    List<PictureRef> ofAgent(UUID agent, int limit) {
        return with(jdbc.sql(ROWS + "p.agent_id = :agent order by p.id desc limit :limit")
                .param("agent", agent)
                .param("limit", limit)
                .query(MediaRows::row)
                .list());
    }

    Map<UUID, PictureRef> byId(Collection<UUID> ids) {
        Map<UUID, PictureRef> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            with(jdbc.sql(ROWS + "p.id in (:ids)")
                            .param("ids", ids)
                            .query(MediaRows::row)
                            .list())
                    .forEach(ref -> found.put(ref.id(), ref));
        }
        return found;
    }

    private List<PictureRef> with(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Size>> sizes = new HashMap<>();
        jdbc.sql("select picture_id, width, height, sha256 from media_sizes where picture_id in (:ids) order by width")
                .param("ids", rows.stream().map(Row::id).toList())
                .query(row -> {
                    sizes.computeIfAbsent(row.getObject("picture_id", UUID.class), id -> new ArrayList<>())
                            .add(new Size(row.getInt("width"), row.getInt("height"), row.getString("sha256")));
                });
        return rows.stream()
                .map(row ->
                        new PictureRef(row.id(), row.fileName(), row.alt(), sizes.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** Customers own no pictures, so a scope of owned records finds none. */
    private static Scope.Condition scope(Viewer viewer, String permission) {
        return viewer.scope(permission).condition("p.scope_path", NO_OWNER);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("agent_id", UUID.class),
                row.getString("file_name"),
                row.getString("alt"),
                row.getLong("bytes"));
    }
}
