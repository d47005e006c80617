package org.agentmitra.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.agentmitra.documents.Vault.Sealed;
import org.jspecify.annotations.Nullable;
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
                    (id, owner_id, kind, file_name, media_type, size_bytes, sha256, blob_name, key_id, scan, created_at)
                values (:id, :owner, :kind, :name, :type, :size, :sha256, :blob, :key, :scan, :at)
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
                .param("scan", document.scan().name())
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

    void remove(Collection<UUID> ids) {
        jdbc.sql("delete from documents where id in (:ids)").param("ids", ids).update();
    }

    /** @param at null to keep them until somebody deletes them */
    void purgeAt(Collection<UUID> ids, @Nullable Instant at) {
        jdbc.sql("update documents set purge_at = :at where id in (:ids)")
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .param("ids", ids)
                .update();
    }

    boolean anyWaiting(Collection<UUID> ids) {
        return jdbc.sql("select count(*) from documents where id in (:ids) and scan = 'WAITING'")
                        .param("ids", ids)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whose time is over, the longest first. */
    List<Document> over(Instant now, int most) {
        return jdbc.sql("select * from documents where purge_at <= :now order by purge_at, id" + " fetch first " + most
                        + " rows only")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Documents::document)
                .list();
    }

    /** In quarantine, the longest first. */
    List<Document> waiting(int most) {
        return jdbc.sql("select * from documents where scan = 'WAITING' order by id fetch first " + most + " rows only")
                .query(Documents::document)
                .list();
    }

    /** @return false when it is gone or was judged meanwhile */
    boolean judged(UUID id, ScanState state) {
        return jdbc.sql("update documents set scan = :scan where id = :id and scan = 'WAITING'")
                        .param("scan", state.name())
                        .param("id", id)
                        .update()
                > 0;
    }

    /** All that a user has in the store, bytes. */
    long bytesOf(UUID owner) {
        return jdbc.sql("select coalesce(sum(size_bytes), 0) from documents where owner_id = ?")
                .param(owner)
                .query(Long.class)
                .single();
    }

    /** Sealed with another key than that, by id from behind one. */
    List<Document> sealedOtherwise(long key, UUID after, int most) {
        return jdbc.sql("select * from documents where key_id <> :key and id > :after order by id" + " fetch first "
                        + most + " rows only")
                .param("key", key)
                .param("after", after)
                .query(Documents::document)
                .list();
    }

    /** How many there are by the key that sealed them. */
    Map<Long, Long> byKey() {
        Map<Long, Long> counts = new TreeMap<>();
        jdbc.sql("select key_id, count(*) from documents group by key_id").query(row -> {
            counts.put(row.getLong(1), row.getLong(2));
        });
        return counts;
    }

    /** Puts new content in the place of the old; @return false when the row is no longer as it was */
    boolean exchange(Document before, Sealed fresh) {
        return jdbc.sql("update documents set blob_name = :blob, key_id = :key where id = :id and blob_name = :before")
                        .param("blob", fresh.blob())
                        .param("key", fresh.key())
                        .param("id", before.id())
                        .param("before", before.blob())
                        .update()
                > 0;
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
        OffsetDateTime purgeAt = row.getObject("purge_at", OffsetDateTime.class);
        return new Document(
                row.getObject("owner_id", UUID.class),
                row.getString("kind"),
                ref,
                row.getString("blob_name"),
                row.getLong("key_id"),
                ScanState.valueOf(row.getString("scan")),
                purgeAt == null ? null : purgeAt.toInstant());
    }
}
