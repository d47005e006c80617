package org.agentmitra.privacy;

/** How far a request has come. */
enum RequestState {
    OPEN("status-warn"),
    ANSWERED("status-ok"),
    /** The person thought better of it. */
    WITHDRAWN("status-muted");

    private final String style;

    RequestState(String style) {
        this.style = style;
    }

    public String key() {
        return "privacy.state." + name();
    }

    public String style() {
        return style;
    }
}
