package org.agentmitra.onboarding;

/** By which way somebody came to begin. */
enum Source {
    LINK,
    QR,
    REGISTRATION
}
