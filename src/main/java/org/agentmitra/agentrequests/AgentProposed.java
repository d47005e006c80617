package org.agentmitra.agentrequests;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/**
 * Somebody asked support to find an agent, or support proposed one.
 *
 * @param agentName of who was proposed; empty where help was asked for
 */
public record AgentProposed(UUID actor, boolean proposed, UUID journey, UUID user, String agentName)
        implements Audited {
    @Override
    public String action() {
        return proposed ? "agent_search.proposed" : "agent_search.asked";
    }

    @Override
    public String subjectType() {
        return "journey";
    }

    @Override
    public String subjectId() {
        return journey.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of();
    }
}
