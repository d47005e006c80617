package org.agentmitra.journals;

/** What the portal does to an import chunk by chunk. */
public enum Work {
    CHECK("ROWS_CHECKED"),
    RUN("ROWS_APPLIED");

    private final String entry;

    Work(String entry) {
        this.entry = entry;
    }

    /** What stands in the journal for a chunk. */
    String entry() {
        return entry;
    }
}
