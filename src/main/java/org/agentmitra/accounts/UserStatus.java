package org.agentmitra.accounts;

/** Whether a user may act. A lock for wrong guesses is not a status: it passes by itself and ends no session. */
public enum UserStatus {
    /** Waits for an invitation; has no password yet. */
    PENDING("status-info"),
    ACTIVE("status-ok"),
    /** Locked by an administrator until unlocked. */
    LOCKED("status-warn"),
    /** Barred for a time by an administrator. */
    SUSPENDED("status-danger"),
    /** Has left; the record stays because others point to it. */
    DEACTIVATED("status-muted");

    private final String style;

    UserStatus(String style) {
        this.style = style;
    }

    public String key() {
        return "users.status." + name();
    }

    public String style() {
        return style;
    }
}
