package org.agentmitra.imports;

/** What becomes of a row. */
public enum RowOutcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    DUPLICATE,
    FAILED
}
