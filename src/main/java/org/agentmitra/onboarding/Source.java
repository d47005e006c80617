package org.agentmitra.onboarding;

/** By which way somebody came to begin. */
public enum Source {
    LINK,
    QR,
    REGISTRATION
}
