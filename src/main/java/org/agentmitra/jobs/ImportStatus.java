package org.agentmitra.jobs;

import java.util.Set;

/** Where an import stands. */
public enum ImportStatus {
    /** Recognised and stored; waits for the check, or for a word because the same file was imported before. */
    UPLOADED("info"),
    /** Stored and not recognised; waits for somebody to say what its columns are. */
    MAPPING("warn"),
    /** Every row is being checked. */
    CHECKING("info"),
    /** Checked; nothing is imported before somebody says so. */
    CHECKED("warn"),
    RUNNING("info"),
    COMPLETED("ok"),
    COMPLETED_WITH_ERRORS("warn"),
    FAILED("danger"),
    CANCELLED("muted");

    private final String style;

    ImportStatus(String style) {
        this.style = style;
    }

    boolean canBecome(ImportStatus next) {
        return switch (this) {
            case UPLOADED -> Set.of(MAPPING, CHECKING, FAILED, CANCELLED).contains(next);
            case MAPPING -> Set.of(CHECKING, CANCELLED).contains(next);
            case CHECKING -> Set.of(CHECKED, FAILED, CANCELLED).contains(next);
            case CHECKED -> Set.of(CHECKING, RUNNING, CANCELLED).contains(next);
            case RUNNING ->
                Set.of(COMPLETED, COMPLETED_WITH_ERRORS, FAILED, CANCELLED).contains(next);
            case COMPLETED, COMPLETED_WITH_ERRORS, FAILED, CANCELLED -> false;
        };
    }

    /** Whether the portal is at work on it. */
    boolean active() {
        return this == CHECKING || this == RUNNING;
    }

    /** Whether it may be given up. */
    public boolean cancellable() {
        return canBecome(CANCELLED);
    }

    boolean finished() {
        return !cancellable();
    }

    /** The ending of the status badge's class. */
    public String style() {
        return style;
    }
}
