package org.agentmitra.cards;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/**
 * What an agent's card says, or whether it is shown, changed.
 *
 * @param agentUser the agent's account
 * @param by name of who changed it
 * @param fields names of what changed, never what it says
 */
public record CardChanged(UUID actor, UUID agent, UUID agentUser, String by, List<String> fields) implements Audited {
    /** Whether somebody else than the agent did it. */
    public boolean byAnother() {
        return !actor.equals(agentUser);
    }

    @Override
    public String action() {
        return "agent_card.changed";
    }

    @Override
    public String subjectType() {
        return "agent";
    }

    @Override
    public String subjectId() {
        return agent.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("fields", String.join(", ", fields));
    }
}
