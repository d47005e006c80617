package org.agentmitra.accounts;

/** Whether a user may act. A lock for wrong guesses is not a status: it passes by itself and ends no session. */
enum UserStatus {
    ACTIVE,
    /** Locked by an administrator until unlocked. */
    LOCKED,
    /** Barred for a time by an administrator. */
    SUSPENDED,
    /** Gone for good; the record stays because others point to it. */
    DEACTIVATED
}
