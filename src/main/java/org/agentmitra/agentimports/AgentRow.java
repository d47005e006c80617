package org.agentmitra.agentimports;

import java.util.UUID;
import org.agentmitra.agents.Listing;
import org.agentmitra.targets.RowOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list of agents on its way in.
 *
 * @param turn when the run comes to it, as a row number
 * @param adrift whether nobody is known under the code of its senior
 * @param place where a new agent is put, for people to read; null for others
 * @param root path of the nearest place above a new agent that was there before the list; null for others
 * @param opens whether it opens an account
 * @param node key of the agent's place; null while there is none
 * @param user whose account it opened; null for none
 * @param before what the portal said of the agent; null for a new one
 */
record AgentRow(
        int number,
        int turn,
        RowOutcome outcome,
        AgentFacts facts,
        boolean adrift,
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
        return new AgentRow(number, number, outcome, facts, false, null, null, false, null, null, null);
    }

    /** A row that cannot be taken. */
    static AgentRow failed(int number, AgentFacts facts, boolean adrift) {
        return new AgentRow(number, number, RowOutcome.FAILED, facts, adrift, null, null, false, null, null, null);
    }

    AgentRow with(RowOutcome next) {
        return new AgentRow(number, turn, next, facts, adrift, place, root, opens, node, user, before);
    }

    /** Once the portal has it. */
    AgentRow done(RowOutcome as, Long at, @Nullable UUID account, @Nullable Before found) {
        return new AgentRow(number, turn, as, facts, adrift, place, root, opens, at, account, found);
    }
}
