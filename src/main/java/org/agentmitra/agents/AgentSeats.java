package org.agentmitra.agents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.agentmitra.audit.AuditedTogether;
import org.agentmitra.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts of agents, many at once, in the caller's transaction. Whether somebody may, at the places of the agents, is the
 * caller's to find out.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AgentSeats {
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    AgentSeats(JdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** An agent and the account that is theirs from now on. */
    public record Seat(UUID agent, UUID user) {}

    /** Makes accounts those of agents, who are appointed to their own places from the day on. @param actor who has it done */
    public void seat(UUID actor, List<Seat> seats, LocalDate from) {
        jdbc.update(
                "merge into agents a using (select agent, account from unnest(cast(? as uuid array), cast(? as uuid array))"
                        + " as r(agent, account)) s on a.id = s.agent when matched then update set user_id = s.account,"
                        + " version = a.version + 1",
                array(seats, Seat::agent),
                array(seats, Seat::user));
        jdbc.update(
                "insert into appointments (id, user_id, node_id, path, provider_id, starts_on) select s.id, s.account, n.id,"
                        + " n.path, n.provider_id, cast(? as date) from unnest(cast(? as uuid array), cast(? as uuid"
                        + " array), cast(? as uuid array)) as s(id, agent, account) join tree_nodes n on n.agent_id = s.agent",
                from,
                array(seats, seat -> Ids.next()),
                array(seats, Seat::agent),
                array(seats, Seat::user));
        List<TreeChanged> changes = new ArrayList<>();
        seats.forEach(seat -> changes.add(TreeChanged.joined(actor, seat.agent(), seat.user())));
        jdbc.query(
                "select t.user_id, t.path from unnest(cast(? as uuid array)) as k(id) join appointments t on t.user_id = k.id",
                (RowCallbackHandler) row ->
                        changes.add(TreeChanged.appointed(actor, row.getObject(1, UUID.class), row.getString(2))),
                array(seats, Seat::user));
        events.publishEvent(new AuditedTogether(changes));
    }

    /** Takes a user from every place, as somebody who is to stand elsewhere instead. @param actor who has it done */
    public void unseat(UUID actor, UUID user) {
        List<TreeChanged> left = jdbc.query(
                "select path from appointments where user_id = ? order by id",
                (row, number) -> TreeChanged.released(actor, user, row.getString(1)),
                user);
        unseat(List.of(user));
        events.publishEvent(new AuditedTogether(left));
    }

    /** Takes accounts from agents, and their appointments with them. */
    public void unseat(List<UUID> users) {
        jdbc.update(
                "delete from appointments where user_id in (select k.id from unnest(cast(? as uuid array)) as k(id))",
                array(users, id -> id));
        jdbc.update(
                "update agents set user_id = null, version = version + 1 where user_id in"
                        + " (select k.id from unnest(cast(? as uuid array)) as k(id))",
                array(users, id -> id));
    }

    private static <T> SqlArrayValue array(List<T> rows, Function<T, Object> value) {
        return new SqlArrayValue("uuid", rows.stream().map(value).toArray());
    }
}
