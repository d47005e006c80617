package org.agentmitra.customers;

import java.time.LocalDate;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.matching.HolderFacts;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account whom an agent took on.
 *
 * @param mobile E.164, proved by a code; null when none was
 * @param on day on which the person said so
 * @param actor whose decision it was, for the audit record: the agent's user, or who helped
 */
public record Enrolled(
        UUID user,
        AgentRef agent,
        String name,
        @Nullable LocalDate bornOn,
        @Nullable String mobile,
        @Nullable String email,
        @Nullable String address,
        LocalDate on,
        UUID actor) {

    HolderFacts facts() {
        return new HolderFacts(name, bornOn, mobile, address, email);
    }
}
