package org.agentmitra.images;

/** What may make a page hard to read. */
public enum Flaw {
    DARK,
    SMALL,
    BLURRED
}
