package org.agentmitra.targets;

/** What becomes of a row. */
public enum RowOutcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    DUPLICATE,
    FAILED,
    /** It may mean a record of the book or a new one: left out until somebody says which. */
    CONFLICT,
    /** Somebody left it out. */
    SKIPPED
}
