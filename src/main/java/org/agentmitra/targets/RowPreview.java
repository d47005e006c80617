package org.agentmitra.targets;

import java.util.List;

/**
 * A row of the dry run as shown to the agent.
 *
 * @param key what the record is known by: a policy number
 * @param label whom it concerns: the holder's name
 * @param turn when the run comes to it, as a row number
 */
public record RowPreview(int number, RowOutcome outcome, String key, String label, List<Change> changes, int turn) {
    /** A row to which the run comes where it stands. */
    public RowPreview(int number, RowOutcome outcome, String key, String label, List<Change> changes) {
        this(number, outcome, key, label, changes, number);
    }
}
