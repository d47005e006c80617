package org.agentmitra.targets;

import java.util.List;

/**
 * A row of the dry run as shown to the agent.
 *
 * @param key what the record is known by: a policy number
 * @param label whom it concerns: the holder's name
 */
public record RowPreview(int number, RowOutcome outcome, String key, String label, List<Change> changes) {}
