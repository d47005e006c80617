package org.agentmitra.passkeys;

/** What a browser is asked a passkey for. A challenge is good for one of them only. */
enum Ceremony {
    SET_UP,
    /** The passkey alone opens, so that it has to see who holds it. */
    SIGN_IN,
    SECOND_STEP,
    /** Who is in proves once more to be the one. */
    CONFIRMATION;

    /** Whether the device must have asked for a finger, a face or a PIN. */
    boolean verifies() {
        return this == SIGN_IN || this == CONFIRMATION;
    }
}
