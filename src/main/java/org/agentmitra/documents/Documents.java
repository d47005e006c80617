package org.agentmitra.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of stored files. */
@Repository
class Documents {
    private final JdbcClient jdbc;
    private final Clock clock;

    Documents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Document document) {
        DocumentRef ref = document.ref();
        jdbc.sql("""
                insert into documents
                    (id, owner_id, kind, file_name, media_type, size_bytes, sha256, blob_name, key_id, created_at)
                values (:id, :owner, :kind, :name, :type, :size, :sha256, :blob, :key, :at)
                """)
                .param("id", ref.id())
                .param("owner", document.owner())
                .param("kind", document.kind())
                .param("name", ref.fileName())
                .param("type", ref.mediaType())
                .param("size", ref.size())
                .param("sha256", ref.sha256())
                .param("blob", document.blob())
                .param("key", document.key())
                .param("at", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
    }

    Optional<Document> find(UUID id) {
        return jdbc.sql("select * from documents where id = ?")
                .param(id)
                .query(Documents::document)
                .optional();
    }

    boolean remove(UUID id) {
        return jdbc.sql("delete from documents where id = ?").param(id).update() > 0;
    }

    /** Those of the names that a row knows. */
    List<String> known(Collection<String> blobs) {
        return jdbc.sql("select blob_name from documents where blob_name in (:blobs)")
                .param("blobs", blobs)
                .query((row, number) -> row.getString(1))
                .list();
    }

    boolean isEmpty() {
        return jdbc.sql("select id from documents fetch first 1 rows only")
                .query(UUID.class)
                .optional()
                .isEmpty();
    }

    private static Document document(ResultSet row, int number) throws SQLException {
        DocumentRef ref = new DocumentRef(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getString("sha256"));
        return new Document(
                row.getObject("owner_id", UUID.class),
                row.getString("kind"),
                ref,
                row.getString("blob_name"),
                row.getLong("key_id"));
    }
}
