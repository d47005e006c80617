package org.agentmitra.discovery;

/** What can be done with a link. */
enum LinkState {
    OPEN("status-ok"),
    /** Can be renewed. */
    EXPIRED("status-warn"),
    /** Closed by its agent, for good. */
    ENDED("status-muted");

    private final String style;

    LinkState(String style) {
        this.style = style;
    }

    public String key() {
        return "discovery.link.state." + name();
    }

    public String style() {
        return style;
    }
}
