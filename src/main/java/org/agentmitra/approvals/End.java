package org.agentmitra.approvals;

import org.agentmitra.jobs.ImportRevised;

/** Why nobody is asked any more, though nobody decided. */
enum End {
    READ_ANEW,
    ROWS_CHANGED,
    GIVEN_UP,
    /** By who asked. */
    TAKEN_BACK,
    /** The book changed, and the import would do something else. */
    OUTDATED;

    static End of(ImportRevised revised) {
        return switch (revised.why()) {
            case READ_ANEW -> READ_ANEW;
            case ROWS_CHANGED -> ROWS_CHANGED;
            case GIVEN_UP -> GIVEN_UP;
        };
    }

    public String key() {
        return "approvals.ended." + name();
    }
}
