package org.agentmitra.agents;

import java.time.LocalDate;

/**
 * What an insurer's list says of an agent.
 *
 * @param email as it is written there; the account of the agent may have another
 * @param phone in E.164
 * @param joinedOn since when the agent sells for the insurer
 */
public record Listing(String email, String phone, LocalDate joinedOn, Standing standing) {
    /** Whether the agent sells for the insurer. */
    public enum Standing {
        ACTIVE,
        INACTIVE,
        SUSPENDED;

        /** Message key of its name. */
        public String key() {
            return "agents.standing." + name();
        }
    }
}
