package org.agentmitra.signin;

import java.util.Locale;

/** What somebody came in with. */
public enum Way {
    PASSWORD,
    CODE,
    /** A code of the authenticator app or, where that is lost, a recovery code. */
    FACTOR,
    /** Something one has that asks for something one knows or is: no second step makes it surer. */
    PASSKEY;

    /** Whether it is enough alone, also where the account asks for a second step. */
    boolean whole() {
        return this == PASSKEY;
    }

    /** As the audit trail has it. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
