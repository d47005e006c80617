package org.agentmitra.slides;

/** What presentations are about. */
public enum Category {
    TERM,
    HEALTH,
    CHILD,
    RETIREMENT,
    SAVINGS,
    MOTOR;

    /** Key of its name. */
    public String key() {
        return "slides.category." + name();
    }
}
