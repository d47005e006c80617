package org.agentmitra.discovery;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.accounts.AboutAccount;

/** Somebody who was invited as a customer will find an agent proposed. */
record AgentMeant(UUID actor, UUID user, UUID agent) implements AboutAccount {
    @Override
    public String action() {
        return "account.agent_proposed";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("agent", agent.toString());
    }
}
