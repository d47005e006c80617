package org.agentmitra.discovery;

import java.util.Optional;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Agents whom somebody else meant for people whom they invited as customers. These are asked by nobody but themselves. */
@Component
public class MeantAgents {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    MeantAgents(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Whom somebody who was just given an account finds proposed. Who may say so is the caller's to find out.
     *
     * @param by who invites
     */
    @Transactional
    public void propose(UUID by, UUID user, AgentRef agent) {
        jdbc.sql("insert into invited_to_agents (user_id, agent_id, provider_id) values (?, ?, ?)")
                .params(user, agent.id(), agent.provider())
                .update();
        events.publishEvent(new AgentMeant(by, user, agent.id()));
    }

    /** The agent meant for the user; empty for none, and for one who takes nobody now. */
    public Optional<AgentRef> of(UUID user) {
        return jdbc.sql("select a.id, n.name, n.code, n.provider_id, n.path from invited_to_agents i"
                        + InvitationLinks.TAKING.formatted("i") + " where i.user_id = :user")
                .param("user", user)
                .query(InvitationLinks::agent)
                .optional();
    }
}
