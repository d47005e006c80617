package org.agentmitra.media;

import java.util.UUID;
import org.agentmitra.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much an agent's pictures and videos take. In the caller's transaction; uploads at once wait for each other here. */
@Component
public class Stock {
    /** Of all of them together, in bytes: 200 pictures from a phone, and a dozen videos of a minute or two. */
    public static final long LIMIT = 1024L * 1024 * 1024;

    private final JdbcClient jdbc;

    Stock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refused at the field {@code picture} when it would be more than the agent may keep */
    void take(UUID agent, long bytes) {
        take(agent, bytes, "picture");
    }

    /** @throws Refused at the field when it would be more than the agent may keep */
    public void take(UUID agent, long bytes, String field) {
        jdbc.sql("merge into media_stock s using (select cast(:agent as uuid) as agent_id) a"
                        + " on (s.agent_id = a.agent_id)"
                        + " when not matched then insert (agent_id, bytes) values (a.agent_id, 0)")
                .param("agent", agent)
                .update();
        int kept = jdbc.sql(
                        "update media_stock set bytes = bytes + :more where agent_id = :agent and bytes + :more <= :limit")
                .param("agent", agent)
                .param("more", bytes)
                .param("limit", LIMIT)
                .update();
        if (kept == 0) {
            throw new Refused(field, "media.picture.quota");
        }
    }

    /** How many bytes the agent's take. */
    long taken(UUID agent) {
        return jdbc.sql("select coalesce(sum(bytes), 0) from media_stock where agent_id = ?")
                .param(agent)
                .query(Long.class)
                .single();
    }

    /** What was removed takes nothing any more. */
    public void giveBack(UUID agent, long bytes) {
        jdbc.sql("update media_stock set bytes = bytes - ? where agent_id = ?")
                .params(bytes, agent)
                .update();
    }
}
