package org.agentmitra.signin;

import java.util.Locale;

/** What somebody came in with. */
public enum Way {
    PASSWORD,
    CODE;

    /** As the audit trail has it. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
