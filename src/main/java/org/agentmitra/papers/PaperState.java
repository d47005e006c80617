package org.agentmitra.papers;

/** How far a paper is. Its name in words has the message key {@code papers.state.} and the constant. */
public enum PaperState {
    /** Somebody waits for it; it has no pages. */
    ASKED,
    /** A draft: gone in an hour unless the customer says where it is to be covered. */
    COVERING,
    /** Brought, and not judged yet. */
    GIVEN,
    ACCEPTED,
    REJECTED,
    /** The scanner found something in it after it was taken: its pages are gone, and another one is waited for. */
    REFUSED,
    /** Another one came after it was rejected or asked for; it is no longer listed. */
    REPLACED;

    /** Whether it is a paper that somebody brought and that stands for its kind. */
    public boolean stands() {
        return this == GIVEN || this == ACCEPTED;
    }

    /** Whether somebody waits for one of its kind. */
    public boolean awaited() {
        return this == ASKED || this == REFUSED;
    }

    /** Key of its name in the message bundles. */
    public String key() {
        return "papers.state." + name();
    }
}
