package org.agentmitra.userbulks;

import java.util.Optional;
import org.agentmitra.shared.Viewer;

/** What can be done to many users. */
enum UserBulkKind {
    SUSPEND,
    REACTIVATE,
    GRANT,
    REVOKE,
    END_SESSIONS,
    INVITE;

    public String key() {
        return "bulk.kind." + name();
    }

    public boolean wantsReason() {
        return this == SUSPEND;
    }

    public boolean wantsRole() {
        return this == GRANT || this == REVOKE;
    }

    boolean mayBegin(Viewer viewer) {
        return viewer.may("users.update") && (this != END_SESSIONS || viewer.may("sessions.end"));
    }

    /**
     * What takes it back. A role that was taken away is not given back: it may have had an end, and what it grants may
     * have changed.
     */
    Optional<UserBulkKind> undo() {
        return switch (this) {
            case SUSPEND -> Optional.of(REACTIVATE);
            case REACTIVATE -> Optional.of(SUSPEND);
            case GRANT -> Optional.of(REVOKE);
            case REVOKE, END_SESSIONS, INVITE -> Optional.empty();
        };
    }
}
