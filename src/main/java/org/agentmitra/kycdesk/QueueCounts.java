package org.agentmitra.kycdesk;

import java.util.Map;
import org.agentmitra.shared.PageOf;

/**
 * How many cases each choice of the filters would show.
 *
 * @param states by name of the state, and {@code WAITING} for all that wait
 * @param others of holders, risks and {@code LATE}, within the state that is shown; of its oldest thousand when it has more
 */
record QueueCounts(Map<String, Integer> states, Map<String, Integer> others) {
    static final String WAITING = "WAITING";
    static final String LATE = "LATE";

    String state(String name) {
        return PageOf.counted(states.getOrDefault(name, 0));
    }

    String other(String name) {
        return PageOf.counted(others.getOrDefault(name, 0));
    }
}
