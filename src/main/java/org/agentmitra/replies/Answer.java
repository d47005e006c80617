package org.agentmitra.replies;

/** What somebody answers to a presentation (REQUIREMENTS.md, section 4). */
public enum Answer {
    INTERESTED,
    MORE,
    NOT;

    /** Key of its name. */
    public String key() {
        return "replies.answer." + name();
    }

    /** Whether the agent has something to do about it. */
    public boolean asks() {
        return this != NOT;
    }

    public String tone() {
        return this == INTERESTED ? "ok" : this == MORE ? "info" : "muted";
    }
}
