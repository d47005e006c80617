package org.agentmitra.flags;

/** For whom an override counts, the first that has one before the others. */
enum Level {
    USER,
    ROLE,
    PROVIDER;

    public String key() {
        return "flags.level." + name();
    }
}
