package org.agentmitra.followups;

/** What is to be done. */
public enum FollowUpKind {
    ADVISORY,
    CALL,
    VISIT,
    REMINDER;

    public String key() {
        return "followups.kind." + name();
    }
}
