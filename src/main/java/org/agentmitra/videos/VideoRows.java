package org.agentmitra.videos;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.footage.VideoFormat;
import org.agentmitra.media.PictureRef;
import org.agentmitra.media.PictureShelf;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.agentmitra.videos.VideoRef.Captions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of videos. */
@Repository
class VideoRows {
    private static final int SIZE = 24;
    private static final String NO_OWNER = "cast(null as uuid)";
    private static final String ROWS =
            "select v.id, v.agent_id, v.sha256, v.file_name, v.alt, v.format, v.width, v.height,"
                    + " v.millis, v.sound, v.wordless, v.bytes, v.document_id, v.poster_id, v.captions_language,"
                    + " v.captions_sha256, v.captions_id from videos v where ";

    private final JdbcClient jdbc;
    private final PictureShelf pictures;
    private final Clock clock;

    VideoRows(JdbcClient jdbc, PictureShelf pictures, Clock clock) {
        this.jdbc = jdbc;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** One without a poster and captions. @param path the agent's place */
    void add(VideoRow row, String path, UUID by) {
        jdbc.sql("insert into videos (id, agent_id, scope_path, sha256, file_name, alt, format, width, height, millis,"
                        + " sound, wordless, bytes, document_id, brought_by, brought_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        row.id(),
                        row.agent(),
                        path,
                        row.hash(),
                        row.fileName(),
                        row.alt(),
                        row.format().name(),
                        row.width(),
                        row.height(),
                        row.millis(),
                        row.sound(),
                        row.wordless(),
                        row.bytes(),
                        row.document(),
                        by,
                        OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
    }

    /** Keeps what can be said of one that is there. */
    void describe(VideoRow row) {
        Captions captions = row.captions();
        jdbc.sql(
                        "update videos set alt = :alt, wordless = :wordless, poster_id = :poster,"
                                + " captions_language = :language, captions_sha256 = :hash, captions_id = :captions where id = :id")
                .param("alt", row.alt())
                .param("wordless", row.wordless())
                .param("poster", row.poster())
                .param("language", captions == null ? null : captions.language())
                .param("hash", captions == null ? null : captions.hash())
                .param("captions", row.captionsDocument())
                .param("id", row.id())
                .update();
    }

    void remove(UUID video) {
        jdbc.sql("delete from videos where id = ?").param(video).update();
    }

    Optional<UUID> known(UUID agent, String hash) {
        return jdbc.sql("select id from videos where agent_id = ? and sha256 = ?")
                .params(agent, hash)
                .query(UUID.class)
                .optional();
    }

    /** Whoever asks makes sure that the viewer may. */
    Optional<VideoRow> find(UUID id) {
        return jdbc.sql(ROWS + "v.id = ?").param(id).query(VideoRows::row).optional();
    }

    Optional<VideoRow> find(Viewer viewer, String permission, UUID id) {
        Scope.Condition scope = scope(viewer, permission);
        return jdbc.sql(ROWS + "v.id = :id and " + scope.sql())
                .param("id", id)
                .params(scope.parameters())
                .query(VideoRows::row)
                .optional();
    }

    boolean isOf(UUID agent, UUID video) {
        return jdbc.sql("select id from videos where id = ? and agent_id = ?")
                .params(video, agent)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** A page of what the viewer may see, the latest first; four queries. */
    PageOf<VideoRef> page(Viewer viewer, @Nullable UUID after, @Nullable UUID before) {
        Scope.Condition scope = scope(viewer, "media.read");
        UUID key = after == null ? before : after;
        boolean backwards = after == null && before != null;
        String side = key == null ? "" : " and v.id " + (backwards ? ">" : "<") + " :key";
        JdbcClient.StatementSpec query = jdbc.sql(ROWS + scope.sql() + side + " order by v.id"
                        + (backwards ? "" : " desc") + " limit " + (SIZE + 1))
                .params(scope.parameters());
        List<VideoRow> rows = (key == null ? query : query.param("key", key))
                .query(VideoRows::row)
                .list();
        int total = jdbc.sql("select count(*) from (select 1 from videos v where " + scope.sql() + " limit "
                        + (PageOf.CAP + 1) + ") counted")
                .params(scope.parameters())
                .query(Integer.class)
                .single();
        PageOf.Way way = PageOf.Way.of(after, after == null ? before : null);
        return PageOf.cut(refs(rows), SIZE, way, total, ref -> ref.id().toString());
    }

    List<VideoRef> ofAgent(UUID agent, int limit) {
        return refs(jdbc.sql(ROWS + "v.agent_id = :agent order by v.id desc limit :limit")
                .param("agent", agent)
                .param("limit", limit)
                .query(VideoRows::row)
                .list());
    }

    Map<UUID, VideoRef> byId(Collection<UUID> ids) {
        Map<UUID, VideoRef> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            refs(jdbc.sql(ROWS + "v.id in (:ids)")
                            .param("ids", ids)
                            .query(VideoRows::row)
                            .list())
                    .forEach(ref -> found.put(ref.id(), ref));
        }
        return found;
    }

    private List<VideoRef> refs(List<VideoRow> rows) {
        List<UUID> posters =
                rows.stream().map(VideoRow::poster).filter(Objects::nonNull).toList();
        Map<UUID, PictureRef> known = pictures.byId(posters);
        return rows.stream().map(row -> ref(row, known)).toList();
    }

    private static VideoRef ref(VideoRow row, Map<UUID, PictureRef> posters) {
        return new VideoRef(
                row.id(),
                row.fileName(),
                row.alt(),
                row.format(),
                row.width(),
                row.height(),
                row.millis(),
                row.sound(),
                row.wordless(),
                row.hash(),
                row.captions(),
                row.poster() == null ? null : posters.get(row.poster()));
    }

    /** Customers own no videos, so a scope of owned records finds none. */
    private static Scope.Condition scope(Viewer viewer, String permission) {
        return viewer.scope(permission).condition("v.scope_path", NO_OWNER);
    }

    private static VideoRow row(ResultSet row, int number) throws SQLException {
        String language = row.getString("captions_language");
        return new VideoRow(
                row.getObject("id", UUID.class),
                row.getObject("agent_id", UUID.class),
                row.getString("sha256"),
                row.getString("file_name"),
                row.getString("alt"),
                VideoFormat.valueOf(row.getString("format")),
                row.getInt("width"),
                row.getInt("height"),
                row.getLong("millis"),
                row.getBoolean("sound"),
                row.getBoolean("wordless"),
                row.getLong("bytes"),
                row.getObject("document_id", UUID.class),
                row.getObject("poster_id", UUID.class),
                language == null ? null : new Captions(language, row.getString("captions_sha256")),
                row.getObject("captions_id", UUID.class));
    }
}
