package org.agentmitra.onboarding;

/** By which way somebody came to begin. */
public enum Source {
    LINK,
    QR,
    /** Somebody opened the account for them, and they came by the invitation to it. */
    INVITATION,
    REGISTRATION
}
