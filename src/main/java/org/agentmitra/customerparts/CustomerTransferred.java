package org.agentmitra.customerparts;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.audit.Audited;
import org.jspecify.annotations.Nullable;

/**
 * A customer is in another agent's book from now on. Whoever keeps the agent or the place beside the customer writes the other
 * one in the same transaction.
 *
 * @param from agent in whose book the customer was
 * @param fromUser that agent's account; null without one
 * @param toUser the other agent's account; null without one
 * @param by name of who moved the customer
 * @param many whether it is one of many, of whom both agents are told together
 */
public record CustomerTransferred(
        UUID customer,
        String name,
        UUID from,
        @Nullable UUID fromUser,
        AgentRef to,
        @Nullable UUID toUser,
        UUID actor,
        String by,
        boolean many)
        implements Audited {
    @Override
    public String action() {
        return "customer.transferred";
    }

    @Override
    public String subjectType() {
        return "customer";
    }

    @Override
    public String subjectId() {
        return customer.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("from", from, "to", to.id());
    }
}
