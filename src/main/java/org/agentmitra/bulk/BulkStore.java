package org.agentmitra.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.agentmitra.shared.Ids;
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
            "select id, actor_id, kind, language, total, undoes, started_at, finished_at from bulk_actions where ";
    private static final String ROWS =
            "select position, row_key, subject_id, name, was, state, refusal from bulk_rows where bulk_id = :id";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    BulkStore(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    void add(Bulk bulk, List<BulkSubject> meant) {
        jdbc.sql("insert into bulk_actions (id, actor_id, kind, language, total, undoes, started_at)"
                        + " values (:id, :actor, :kind, :language, :total, :undoes, :at)")
                .param("id", bulk.id())
                .param("actor", bulk.actor())
                .param("kind", bulk.kind())
                .param("language", bulk.language().toLanguageTag())
                .param("total", bulk.total())
                .param("undoes", bulk.undoes())
                .param("at", bulk.started())
                .update();
        batches.batchUpdate(
                "insert into bulk_details (bulk_id, name, detail) values (?, ?, ?)",
                bulk.details().entrySet().stream()
                        .map(one -> new Object[] {bulk.id(), one.getKey(), one.getValue()})
                        .toList());
        List<Integer> positions = IntStream.range(0, meant.size()).boxed().toList();
        batches.batchUpdate(
                "insert into bulk_rows (bulk_id, position, row_key, subject_id, name, was, state)"
                        + " values (?, ?, ?, ?, ?, ?, 'WAITING')",
                positions,
                BATCH,
                (row, at) -> {
                    BulkSubject one = meant.get(at);
                    row.setObject(1, bulk.id());
                    row.setInt(2, at + 1);
                    row.setObject(3, Ids.next());
                    row.setObject(4, one.id());
                    row.setString(5, one.name());
                    row.setString(6, one.was());
                });
    }

    Optional<Bulk> find(UUID id) {
        Map<String, String> details = new HashMap<>();
        jdbc.sql("select name, detail from bulk_details where bulk_id = ?")
                .param(id)
                .query(row -> {
                    details.put(row.getString(1), row.getString(2));
                });
        return jdbc.sql(COLUMNS + "id = ?")
                .param(id)
                .query((row, n) -> bulk(row, details))
                .optional();
    }

    /** What takes it back. */
    Optional<UUID> undoing(UUID id) {
        return jdbc.sql("select id from bulk_actions where undoes = ?")
                .param(id)
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }

    /** The latest of somebody's first, without details. */
    List<Bulk> of(UUID actor, Collection<String> kinds, int limit) {
        return jdbc.sql(COLUMNS + "actor_id = :actor and kind in (:kinds) order by id desc limit " + limit)
                .param("actor", actor)
                .param("kinds", kinds)
                .query((row, n) -> bulk(row, Map.of()))
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
        return jdbc.sql(ROWS + " and state = 'WAITING' order by position limit " + limit)
                .param("id", id)
                .query((row, n) -> row(row))
                .list();
    }

    /**
     * Rows behind a position, or before it, the nearest first.
     *
     * @param state null for all
     */
    List<BulkRow> rows(UUID id, BulkRow.@Nullable State state, int from, boolean backwards, int limit) {
        return jdbc.sql(ROWS + " and position " + (backwards ? "<" : ">") + " :from"
                        + (state == null ? "" : " and state = '" + state.name() + "'")
                        + " order by position" + (backwards ? " desc" : "") + " limit " + limit)
                .param("id", id)
                .param("from", from)
                .query((row, n) -> row(row))
                .list();
    }

    /** Those for whom it was done. */
    List<BulkRow> done(UUID id) {
        return jdbc.sql(ROWS + " and state = 'DONE' order by position")
                .param("id", id)
                .query((row, n) -> row(row))
                .list();
    }

    /** Keeps others from the row until the transaction ends; false when it is settled. */
    boolean claim(UUID id, int position) {
        return jdbc.sql(
                        "select position from bulk_rows where bulk_id = ? and position = ? and state = 'WAITING' for update")
                .params(id, position)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void settle(UUID id, int position, @Nullable String refusal) {
        jdbc.sql("update bulk_rows set state = :state, refusal = :refusal"
                        + " where bulk_id = :id and position = :position and state = 'WAITING'")
                .param("state", refusal == null ? "DONE" : "REFUSED")
                .param("refusal", refusal)
                .param("id", id)
                .param("position", position)
                .update();
    }

    /** False when it was finished before. */
    boolean finish(UUID id) {
        return jdbc.sql("update bulk_actions set finished_at = :now where id = :id and finished_at is null")
                        .param("now", now())
                        .param("id", id)
                        .update()
                == 1;
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

    private static Bulk bulk(ResultSet row, Map<String, String> details) throws SQLException {
        return new Bulk(
                row.getObject("id", UUID.class),
                row.getObject("actor_id", UUID.class),
                row.getString("kind"),
                details,
                Locale.forLanguageTag(row.getString("language")),
                row.getInt("total"),
                row.getObject("undoes", UUID.class),
                row.getObject("started_at", OffsetDateTime.class),
                row.getObject("finished_at", OffsetDateTime.class));
    }

    private static BulkRow row(ResultSet row) throws SQLException {
        return new BulkRow(
                row.getInt("position"),
                row.getObject("row_key", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getString("name"),
                row.getString("was"),
                BulkRow.State.valueOf(row.getString("state")),
                row.getString("refusal"));
    }

    static OffsetDateTime local(OffsetDateTime at, ZoneId zone) {
        return at.atZoneSameInstant(zone).toOffsetDateTime();
    }
}
