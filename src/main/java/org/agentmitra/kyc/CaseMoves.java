package org.agentmitra.kyc;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to cases: who and when, and what they said. */
@Component
public class CaseMoves {
    private final JdbcClient jdbc;

    CaseMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One thing that happened.
     *
     * @param by name of who did it; null for the portal itself
     * @param at in the reader's zone
     */
    public record Moved(
            Move move,
            @Nullable String by,
            OffsetDateTime at,
            @Nullable String note) {}

    void record(UUID kyc, Move move, @Nullable UUID actor, OffsetDateTime at, @Nullable String note) {
        jdbc.sql("insert into kyc_moves (id, case_id, move, actor_id, at, note)"
                        + " values (:id, :kyc, :move, :actor, :at, :note)")
                .param("id", Ids.next())
                .param("kyc", kyc)
                .param("move", move.name())
                .param("actor", actor)
                .param("at", at)
                .param("note", note)
                .update();
    }

    /** What was said when it happened last; null for nothing. */
    @Nullable
    String latest(UUID kyc, Move move) {
        return jdbc.sql("select note from kyc_moves where case_id = ? and move = ? order by id desc limit 1")
                .params(kyc, move.name())
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(note -> note)
                .orElse(null);
    }

    /** In the order in which they happened. */
    List<Moved> of(UUID kyc, ZoneId zone) {
        return jdbc.sql("select m.move, u.name, m.at, m.note from kyc_moves m left join users u on u.id = m.actor_id"
                        + " where m.case_id = ? order by m.id")
                .param(kyc)
                .query((row, number) -> new Moved(
                        Move.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class)
                                .atZoneSameInstant(zone)
                                .toOffsetDateTime(),
                        row.getString(4)))
                .list();
    }
}
