package org.agentmitra.customerparts;

/** How far the check of a customer's papers has come. */
public enum KycState {
    /** Nothing was sent yet. */
    NONE,
    /** Sent, and nobody has decided. */
    PENDING,
    APPROVED,
    /** The customer was asked for more. */
    MORE_ASKED,
    REJECTED,
    /** Approved once, and to be done anew. */
    RENEWAL;

    /** Class of the badge, without its prefix: ok, warn, danger, muted. */
    public String tone() {
        return switch (this) {
            case APPROVED -> "ok";
            case PENDING, MORE_ASKED, RENEWAL -> "warn";
            case REJECTED -> "danger";
            case NONE -> "muted";
        };
    }
}
