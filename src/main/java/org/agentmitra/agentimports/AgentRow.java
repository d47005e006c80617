package org.agentmitra.agentimports;

import java.util.UUID;
import org.agentmitra.agents.Listing;
import org.agentmitra.targets.RowOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list of agents on its way in.
 *
 * @param place where a new agent is put, for people to read; null for others
 * @param root path of the nearest place above a new agent that was there before the list; null for others
 * @param opens whether it opens an account
 * @param node key of the agent's place; null while there is none
 * @param user whose account it opened; null for none
 * @param before what the portal said of the agent; null for a new one
 */
record AgentRow(
        int number,
        RowOutcome outcome,
        AgentFacts facts,
        @Nullable String place,
        @Nullable String root,
        boolean opens,
        @Nullable Long node,
        @Nullable UUID user,
        @Nullable Before before) {

    /** What the portal said. @param listing null for nothing */
    record Before(String name, @Nullable Listing listing) {}

    /** A row that makes and changes nothing. */
    static AgentRow without(int number, RowOutcome outcome, AgentFacts facts) {
        return new AgentRow(number, outcome, facts, null, null, false, null, null, null);
    }

    AgentRow with(RowOutcome next) {
        return new AgentRow(number, next, facts, place, root, opens, node, user, before);
    }

    /** Once the portal has it. */
    AgentRow done(RowOutcome as, Long at, @Nullable UUID account, @Nullable Before found) {
        return new AgentRow(number, as, facts, place, root, opens, at, account, found);
    }
}
