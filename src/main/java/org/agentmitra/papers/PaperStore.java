package org.agentmitra.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of papers. */
@Repository
class PaperStore {
    private static final String ROWS = """
            select p.*, count(g.number) as pages, coalesce(string_agg(g.hints, ','), '') as hints,
                coalesce(max(case when d.scan = 'WAITING' then 1 end), 0) as waiting
            from papers p left join paper_pages g on g.paper_id = p.id left join documents d on d.id = g.document_id
            """;

    private static final String GROUPED = " group by p.id order by p.created_at, p.id";

    private final JdbcClient jdbc;
    private final Clock clock;

    PaperStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Oldest first. */
    List<PaperRow> of(UUID dossier) {
        return jdbc.sql(ROWS + " where p.dossier_id = :dossier and p.state <> 'REPLACED'" + GROUPED)
                .param("dossier", dossier)
                .query(PaperStore::row)
                .list();
    }

    Optional<PaperRow> find(UUID id) {
        return jdbc.sql(ROWS + " where p.id = :id" + GROUPED)
                .param("id", id)
                .query(PaperStore::row)
                .optional();
    }

    /** Until the transaction ends nobody else changes it. */
    Optional<PaperRow> lock(UUID id) {
        return jdbc
                .sql("select id from papers where id = :id for update")
                .param("id", id)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .findFirst()
                .flatMap(this::find);
    }

    /** Who brought it; empty while it is only asked for. */
    Optional<UUID> broughtBy(UUID id) {
        return jdbc
                .sql("select brought_by from papers where id = :id and brought_by is not null")
                .param("id", id)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .findFirst();
    }

    void ask(UUID id, UUID dossier, PaperKind kind, String reason) {
        jdbc.sql("insert into papers (id, dossier_id, kind, state, reason, created_at)"
                        + " values (:id, :dossier, :kind, 'ASKED', :reason, :at)")
                .param("id", id)
                .param("dossier", dossier)
                .param("kind", kind.name())
                .param("reason", reason)
                .param("at", now())
                .update();
    }

    void add(UUID id, UUID dossier, Brought brought, PaperState state, String sha256, UUID broughtBy) {
        ProofKind proof = brought.proof();
        String name = brought.fileName().replaceAll("^.*[/\\\\]|\\p{Cc}", "").strip();
        jdbc.sql("insert into papers (id, dossier_id, kind, state, proof, file_name, sha256, brought_by, brought_at,"
                        + " created_at)"
                        + " values (:id, :dossier, :kind, :state, :proof, :name, :sha256, :user, :at, :at)")
                .param("id", id)
                .param("dossier", dossier)
                .param("kind", brought.kind().name())
                .param("state", state.name())
                .param("proof", proof == null ? null : proof.name())
                .param("name", name.substring(0, Math.min(200, name.length())))
                .param("sha256", sha256)
                .param("user", broughtBy)
                .param("at", now())
                .update();
    }

    /** One of the kind that was made of the same file, and is a draft or stands. */
    Optional<UUID> same(UUID dossier, PaperKind kind, String sha256) {
        return jdbc
                .sql("select id from papers where dossier_id = :dossier and kind = :kind and sha256 = :sha256"
                        + " and state in ('COVERING', 'GIVEN', 'ACCEPTED')")
                .param("dossier", dossier)
                .param("kind", kind.name())
                .param("sha256", sha256)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .findFirst();
    }

    void settle(UUID dossier) {
        jdbc.sql("update papers set settled = true where dossier_id = ? and state = 'GIVEN'")
                .param(dossier)
                .update();
    }

    void turn(UUID id, int turns) {
        jdbc.sql("update papers set turns = ? where id = ?").params(turns, id).update();
    }

    /** A draft becomes a paper. */
    void give(UUID id) {
        jdbc.sql("update papers set state = 'GIVEN' where id = ? and state = 'COVERING'")
                .param(id)
                .update();
    }

    /** Those that others replaced too. */
    List<UUID> allOf(UUID dossier) {
        return jdbc.sql("select id from papers where dossier_id = ?")
                .param(dossier)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** With their pages. */
    void remove(Collection<UUID> papers) {
        if (!papers.isEmpty()) {
            jdbc.sql("delete from papers where id in (:ids)")
                    .param("ids", papers)
                    .update();
        }
    }

    void judge(UUID id, PaperState verdict, @Nullable String reason) {
        jdbc.sql("update papers set state = :state, reason = :reason, judged_at = :at where id = :id")
                .param("state", verdict.name())
                .param("reason", reason)
                .param("at", now())
                .param("id", id)
                .update();
    }

    /** @param reason why it is waited for; null for none but that */
    void refuse(UUID id, @Nullable String reason) {
        judge(id, PaperState.REFUSED, reason);
    }

    void replace(Collection<UUID> papers) {
        if (!papers.isEmpty()) {
            jdbc.sql("update papers set state = 'REPLACED' where id in (:ids)")
                    .param("ids", papers)
                    .update();
        }
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    private static PaperRow row(ResultSet row, int number) throws SQLException {
        return new PaperRow(
                row.getObject("id", UUID.class),
                row.getObject("dossier_id", UUID.class),
                PaperKind.valueOf(row.getString("kind")),
                PaperState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("file_name"),
                row.getInt("pages"),
                hints(row.getString("hints")),
                instant(row, "brought_at"),
                instant(row, "judged_at"),
                row.getInt("turns"),
                row.getString("proof") == null ? null : ProofKind.valueOf(row.getString("proof")),
                row.getBoolean("settled"),
                row.getInt("waiting") > 0);
    }

    static Set<PaperHint> hints(String text) {
        EnumSet<PaperHint> hints = EnumSet.noneOf(PaperHint.class);
        Arrays.stream(text.split(","))
                .filter(name -> !name.isEmpty())
                .map(PaperHint::valueOf)
                .forEach(hints::add);
        return hints;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
