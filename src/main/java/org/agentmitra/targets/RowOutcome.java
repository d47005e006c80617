package org.agentmitra.targets;

/** What becomes of a row. */
public enum RowOutcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    DUPLICATE,
    FAILED
}
