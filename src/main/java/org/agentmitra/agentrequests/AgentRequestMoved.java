package org.agentmitra.agentrequests;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;
import org.jspecify.annotations.Nullable;

/**
 * A request to an agent was made, or settled one way or another.
 *
 * @param actor null for the portal itself
 * @param what what became of it
 * @param user who asked
 * @param agentUser the account of the agent who was asked; null when there is none any more
 * @param customerName of who asked, and {@code agentName} of who was asked
 * @param reason why the agent declined, as typed; null for anything else
 */
public record AgentRequestMoved(
        @Nullable UUID actor,
        Move what,
        UUID request,
        UUID user,
        @Nullable UUID agentUser,
        String customerName,
        String agentName,
        @Nullable String reason)
        implements Audited {

    /** What becomes of requests. */
    public enum Move {
        ASKED("agent_request.asked"),
        REMINDED("agent_request.reminded"),
        ACCEPTED("agent_request.accepted"),
        DECLINED("agent_request.declined"),
        WITHDRAWN("agent_request.withdrawn"),
        LAPSED("agent_request.lapsed"),
        ENROLLED("agent_request.enrolled");

        private final String action;

        Move(String action) {
            this.action = action;
        }
    }

    @Override
    public String action() {
        return what.action;
    }

    @Override
    public String subjectType() {
        return "agent_request";
    }

    @Override
    public String subjectId() {
        return request.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of();
    }
}
