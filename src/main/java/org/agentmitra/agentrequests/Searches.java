package org.agentmitra.agentrequests;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who asked support to find an agent, and whom support proposed. One row a journey. */
@Component
class Searches {
    private final JdbcClient jdbc;

    Searches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param agent whom support proposed, at {@code provider}; both null as long as nobody was */
    record Search(
            OffsetDateTime askedAt,
            @Nullable UUID agent,
            @Nullable UUID provider) {}

    /** The one that is not over; empty when there is none. */
    Optional<Search> of(UUID journey) {
        return jdbc.sql("select asked_at, agent_id, provider_id from agent_searches"
                        + " where journey_id = ? and ended_at is null")
                .param(journey)
                .query((row, number) -> new Search(
                        row.getObject(1, OffsetDateTime.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class)))
                .optional();
    }

    /** The caller holds the journey. False when it began before and is not over. */
    boolean begin(UUID journey, UUID user, OffsetDateTime now) {
        if (of(journey).isPresent()) {
            return false;
        }
        forget(journey);
        jdbc.sql("insert into agent_searches (journey_id, user_id, asked_at) values (?, ?, ?)")
                .params(journey, user, now)
                .update();
        return true;
    }

    void propose(UUID journey, UUID agent, UUID provider, UUID by, OffsetDateTime now) {
        jdbc.sql("update agent_searches set agent_id = :agent, provider_id = :provider, proposed_by = :by,"
                        + " proposed_at = :now where journey_id = :journey and ended_at is null")
                .param("agent", agent)
                .param("provider", provider)
                .param("by", by)
                .param("now", now)
                .param("journey", journey)
                .update();
    }

    void end(UUID journey, OffsetDateTime now) {
        jdbc.sql("update agent_searches set ended_at = ? where journey_id = ? and ended_at is null")
                .params(now, journey)
                .update();
    }

    void forget(UUID journey) {
        jdbc.sql("delete from agent_searches where journey_id = ?")
                .param(journey)
                .update();
    }
}
