package org.agentmitra.kyc;

import java.util.Locale;

/** What can happen to a case. */
public enum Move {
    OPENED,
    CLAIMED,
    RELEASED,
    ASSIGNED,
    /** The grade of the risk was set. */
    GRADED,
    /** The first of two approved. */
    SECONDED,
    APPROVED,
    REJECTED,
    ASKED,
    ANSWERED,
    APPEALED,
    STOPPED,
    RESUMED,
    /** The customer is asked anew who they are. */
    RENEWED;

    public String key() {
        return "kyc.move." + name();
    }

    /** As the audit names it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
