package org.agentmitra.agentrequests;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People who wait for an agent: who asked support, whom nobody answers, and whom an agent declined. */
@Component
class HelpRows {
    static final String PERMISSION = "onboarding.help";
    /** An agent who was reminded twice may not read messages. */
    static final Duration PATIENCE = Duration.ofDays(2);

    /** As many as somebody helps in a day; the others follow as these leave the list. */
    static final int MOST = 50;

    private static final String WAITING = "select j.id, j.user_id, coalesce(r.customer_name, u.name) as name, r.state,"
            + " n.name as agent, coalesce(s.asked_at, r.answered_at, r.asked_at) as since,"
            + " s.asked_at is not null as asked, s.agent_id is not null as proposed"
            + " from journeys j join users u on u.id = j.user_id"
            + " left join agent_searches s on s.journey_id = j.id and s.ended_at is null"
            + " left join agent_requests r on r.journey_id = j.id and not exists (select 1 from agent_requests o"
            + "  where o.journey_id = j.id and (o.asked_at > r.asked_at or (o.asked_at = r.asked_at and o.id > r.id)))"
            + " left join tree_nodes n on n.agent_id = r.agent_id and n.provider_id = r.provider_id"
            + " where j.state <> 'ABANDONED' and j.id in ("
            + "  select journey_id from agent_searches where ended_at is null"
            + "  union select journey_id from agent_requests where state = 'ASKED' and asked_at <= :slow"
            + "  union select journey_id from agent_requests where state in ('DECLINED', 'LAPSED')"
            + "   and answered_at >= :recent)"
            + " and (s.journey_id is not null or (r.state = 'ASKED' and r.asked_at <= :slow)"
            + "  or r.state in ('DECLINED', 'LAPSED'))";

    private final JdbcClient jdbc;
    private final Clock clock;

    HelpRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Somebody who waits.
     *
     * @param state of the request made last; null when nobody was asked
     * @param agent who was asked last; null for nobody
     * @param asked whether support was asked, and {@code proposed} whether it proposed an agent since
     */
    record HelpRow(
            UUID journey,
            UUID user,
            String name,
            @Nullable RequestState state,
            @Nullable String agent,
            OffsetDateTime since,
            boolean asked,
            boolean proposed) {}

    /** Who waits longest first, those without a proposal before the others; one query. */
    List<HelpRow> list(Viewer viewer) {
        return all(viewer) ? query(" order by proposed, since, j.id limit " + MOST, null) : List.of();
    }

    /** @throws NotFound for who waits for nobody */
    HelpRow find(Viewer viewer, UUID journey) {
        Optional<HelpRow> found =
                all(viewer) ? query(" and j.id = :journey", journey).stream().findFirst() : Optional.empty();
        return found.orElseThrow(() -> new NotFound("journey", journey));
    }

    /** Who waits for an agent stands at no place of a tree: a permission that reaches less than everybody shows nobody. */
    private static boolean all(Viewer viewer) {
        return viewer.scope(PERMISSION) instanceof Scope.Everything;
    }

    private List<HelpRow> query(String rest, @Nullable UUID journey) {
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        JdbcClient.StatementSpec sql = jdbc.sql(WAITING + rest)
                .param("slow", now.minus(PATIENCE))
                .param("recent", now.minus(Duration.ofDays(30)));
        return (journey == null ? sql : sql.param("journey", journey))
                .query((row, number) -> new HelpRow(
                        row.getObject("id", UUID.class),
                        row.getObject("user_id", UUID.class),
                        row.getString("name"),
                        row.getString("state") == null ? null : RequestState.valueOf(row.getString("state")),
                        row.getString("agent"),
                        row.getObject("since", OffsetDateTime.class),
                        row.getBoolean("asked"),
                        row.getBoolean("proposed")))
                .list();
    }
}
