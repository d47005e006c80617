package org.agentmitra.households;

/** What somebody is in the family. */
public enum Place {
    HEAD,
    SPOUSE,
    CHILD,
    PARENT,
    OTHER;

    public String key() {
        return "households.place." + name();
    }
}
