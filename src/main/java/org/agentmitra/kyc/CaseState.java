package org.agentmitra.kyc;

import java.util.Locale;

/** Where a case stands. */
public enum CaseState {
    /** Waits for somebody to look at it. */
    OPEN(true, "status-warn"),
    /** The first of two approved of a high risk; the second has not said anything. */
    SECOND(true, "status-warn"),
    /** Rejected, and the customer objects. */
    APPEALED(true, "status-danger"),
    /** The customer has to bring something. */
    ASKED(false, "status-muted"),
    /** The customer took the consent back that the review rests on. */
    STOPPED(false, "status-muted"),
    APPROVED(false, "status-ok"),
    REJECTED(false, "status-danger");

    private final boolean waits;
    private final String style;

    CaseState(boolean waits, String style) {
        this.waits = waits;
        this.style = style;
    }

    /** Whether it is for a reviewer to do the next step. */
    public boolean waits() {
        return waits;
    }

    /** Whether it is neither decided nor stopped. */
    boolean underWay() {
        return waits || this == ASKED;
    }

    public String style() {
        return style;
    }

    public String key() {
        return "kyc.state." + name();
    }

    /** As addresses spell it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
