package org.agentmitra.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.agentmitra.accounts.UserStatus;
import org.agentmitra.users.UserMatches.Match;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is done to many, and each of them. */
@Component
class BulkStore {
    static final Duration KEPT = Duration.ofDays(90);

    private static final int BATCH = 1_000;
    private static final String COLUMNS =
            "select id, actor_id, kind, role, reason, language, total, undoes, started_at, finished_at"
                    + " from bulk_actions where ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    BulkStore(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    void add(Bulk bulk, List<Match> users) {
        jdbc.sql("insert into bulk_actions (id, actor_id, kind, role, reason, language, total, undoes, started_at)"
                        + " values (:id, :actor, :kind, :role, :reason, :language, :total, :undoes, :at)")
                .param("id", bulk.id())
                .param("actor", bulk.actor())
                .param("kind", bulk.kind().name())
                .param("role", bulk.role())
                .param("reason", bulk.reason())
                .param("language", bulk.language().toLanguageTag())
                .param("total", bulk.total())
                .param("undoes", bulk.undoes())
                .param("at", bulk.started())
                .update();
        List<Integer> positions = IntStream.range(0, users.size()).boxed().toList();
        batches.batchUpdate(
                "insert into bulk_rows (bulk_id, position, user_id, name, was, state)"
                        + " values (?, ?, ?, ?, ?, 'WAITING')",
                positions,
                BATCH,
                (row, at) -> {
                    Match user = users.get(at);
                    row.setObject(1, bulk.id());
                    row.setInt(2, at + 1);
                    row.setObject(3, user.id());
                    row.setString(4, user.name());
                    row.setString(5, user.status().name());
                });
    }

    Optional<Bulk> find(UUID id) {
        return jdbc.sql(COLUMNS + "id = ?")
                .param(id)
                .query((row, n) -> bulk(row))
                .optional();
    }

    /** What takes it back. */
    Optional<UUID> undoing(UUID id) {
        return jdbc.sql("select id from bulk_actions where undoes = ?")
                .param(id)
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }

    /** The latest of somebody's first. */
    List<Bulk> of(UUID actor, int limit) {
        return jdbc.sql(COLUMNS + "actor_id = ? order by id desc limit " + limit)
                .param(actor)
                .query((row, n) -> bulk(row))
                .list();
    }

    /** What is done is most of a large one, and is all but the others. */
    Map<BulkRow.State, Integer> counts(UUID id, int total) {
        Map<BulkRow.State, Integer> counts = new EnumMap<>(BulkRow.State.class);
        counts.put(BulkRow.State.WAITING, 0);
        counts.put(BulkRow.State.REFUSED, 0);
        jdbc.sql("select state, count(*) from bulk_rows where bulk_id = ? and state in ('WAITING', 'REFUSED')"
                        + " group by state")
                .param(id)
                .query(row -> {
                    counts.put(BulkRow.State.valueOf(row.getString(1)), row.getInt(2));
                });
        int others = counts.values().stream().mapToInt(Integer::intValue).sum();
        counts.put(BulkRow.State.DONE, total - others);
        return counts;
    }

    /** Rows that wait, in order. */
    List<BulkRow> waiting(UUID id, int limit) {
        return jdbc.sql("select position, user_id, name, was, state, refusal from bulk_rows"
                        + " where bulk_id = ? and state = 'WAITING' order by position limit " + limit)
                .param(id)
                .query((row, n) -> row(row))
                .list();
    }

    /**
     * Rows behind a position, or before it, the nearest first.
     *
     * @param state null for all
     */
    List<BulkRow> rows(UUID id, BulkRow.@Nullable State state, int from, boolean backwards, int limit) {
        String sign = backwards ? "<" : ">";
        return jdbc.sql("select position, user_id, name, was, state, refusal from bulk_rows"
                        + " where bulk_id = :id and position " + sign + " :from"
                        + (state == null ? "" : " and state = '" + state.name() + "'")
                        + " order by position" + (backwards ? " desc" : "") + " limit " + limit)
                .param("id", id)
                .param("from", from)
                .query((row, n) -> row(row))
                .list();
    }

    /** Users for whom it was done, with their status before. */
    List<Match> done(UUID id) {
        return jdbc.sql("select user_id, name, was from bulk_rows where bulk_id = ? and state = 'DONE'"
                        + " order by position")
                .param(id)
                .query((row, n) ->
                        new Match(row.getObject(1, UUID.class), row.getString(2), UserStatus.valueOf(row.getString(3))))
                .list();
    }

    /** False when somebody else settled the row. */
    boolean settle(UUID id, int position, @Nullable String refusal) {
        return jdbc.sql("update bulk_rows set state = :state, refusal = :refusal"
                                + " where bulk_id = :id and position = :position and state = 'WAITING'")
                        .param("state", refusal == null ? "DONE" : "REFUSED")
                        .param("refusal", refusal)
                        .param("id", id)
                        .param("position", position)
                        .update()
                == 1;
    }

    void finish(UUID id) {
        jdbc.sql("update bulk_actions set finished_at = :now where id = :id and finished_at is null")
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** Forgets what was done long ago; the audit keeps it. */
    int purge() {
        OffsetDateTime before = now().minus(KEPT);
        jdbc.sql("update bulk_actions set undoes = null where undoes in (select id from bulk_actions"
                        + " where started_at < ?)")
                .param(before)
                .update();
        return jdbc.sql("delete from bulk_actions where started_at < ?")
                .param(before)
                .update();
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    private static Bulk bulk(ResultSet row) throws SQLException {
        return new Bulk(
                row.getObject("id", UUID.class),
                row.getObject("actor_id", UUID.class),
                BulkKind.valueOf(row.getString("kind")),
                row.getString("role"),
                row.getString("reason"),
                Locale.forLanguageTag(row.getString("language")),
                row.getInt("total"),
                row.getObject("undoes", UUID.class),
                row.getObject("started_at", OffsetDateTime.class),
                row.getObject("finished_at", OffsetDateTime.class));
    }

    private static BulkRow row(ResultSet row) throws SQLException {
        return new BulkRow(
                row.getInt("position"),
                row.getObject("user_id", UUID.class),
                row.getString("name"),
                UserStatus.valueOf(row.getString("was")),
                BulkRow.State.valueOf(row.getString("state")),
                row.getString("refusal"));
    }

    static OffsetDateTime local(OffsetDateTime at, ZoneId zone) {
        return at.atZoneSameInstant(zone).toOffsetDateTime();
    }
}
