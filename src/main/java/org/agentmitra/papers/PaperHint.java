package org.agentmitra.papers;

/** What may make a page hard to read, computed from its pixels. It is said, and refuses nothing. */
public enum PaperHint {
    DARK,
    SMALL,
    BLURRED;

    /** Key of the text in the message bundles. */
    public String key() {
        return "papers.hint." + name();
    }
}
