package org.agentmitra.pieces;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of uploads and of their pieces. Everybody sees their own only. */
@Repository
class PieceRows {
    private static final String ROWS = "select id, name, size, received, outcome from piece_uploads"
            + " where user_id = :user and expires_at > :now";

    private final JdbcClient jdbc;
    private final Clock clock;

    PieceRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID user, PieceUpload upload, String mark, Instant expires) {
        jdbc.sql("insert into piece_uploads (id, user_id, name, size, mark, received, expires_at)"
                        + " values (?, ?, ?, ?, ?, 0, ?)")
                .params(upload.id(), user, upload.name(), upload.size(), mark, expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<PieceUpload> find(UUID user, UUID id) {
        return of(user, jdbc.sql(ROWS + " and id = :id").param("id", id));
    }

    /** One of the same file that has yet to be made something of. */
    Optional<PieceUpload> begun(UUID user, String name, long size, String mark) {
        return of(
                user,
                jdbc.sql(ROWS + " and name = :name and size = :size and mark = :mark and outcome is null"
                                + " order by id desc fetch first 1 rows only")
                        .param("name", name)
                        .param("size", size)
                        .param("mark", mark));
    }

    /** @return false when there is more or less of it by now, or something was made of it */
    boolean grow(UUID id, long from, long by) {
        return jdbc.sql("update piece_uploads set received = received + ?"
                                + " where id = ? and received = ? and outcome is null")
                        .params(by, id, from)
                        .update()
                > 0;
    }

    void piece(UUID upload, long position, UUID document) {
        jdbc.sql("insert into pieces (upload_id, position, document_id) values (?, ?, ?)")
                .params(upload, position, document)
                .update();
    }

    /** In order. */
    List<UUID> documents(UUID upload) {
        return jdbc.sql("select document_id from pieces where upload_id = ? order by position")
                .param(upload)
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    void settle(UUID upload, UUID outcome) {
        jdbc.sql("update piece_uploads set outcome = ? where id = ?")
                .params(outcome, upload)
                .update();
        jdbc.sql("delete from pieces where upload_id = ?").param(upload).update();
    }

    void remove(UUID upload) {
        jdbc.sql("delete from piece_uploads where id = ?").param(upload).update();
    }

    int removeOver() {
        return jdbc.sql("delete from piece_uploads where expires_at <= ?")
                .param(now())
                .update();
    }

    private Optional<PieceUpload> of(UUID user, JdbcClient.StatementSpec query) {
        return query.param("user", user)
                .param("now", now())
                .query(PieceRows::upload)
                .optional();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    private static PieceUpload upload(ResultSet row, int number) throws SQLException {
        return new PieceUpload(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getLong("size"),
                row.getLong("received"),
                row.getObject("outcome", UUID.class));
    }
}
