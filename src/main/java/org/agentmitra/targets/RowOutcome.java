package org.agentmitra.targets;

/** What becomes of a row. */
public enum RowOutcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    DUPLICATE,
    FAILED,
    /** It may mean another record than it names, or the book says otherwise: left out until somebody decides. */
    CONFLICT,
    /** Somebody left it out. */
    SKIPPED
}
