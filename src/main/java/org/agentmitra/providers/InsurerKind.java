package org.agentmitra.providers;

/** The line of business an insurer is licensed for. */
public enum InsurerKind {
    LIFE,
    GENERAL,
    HEALTH
}
