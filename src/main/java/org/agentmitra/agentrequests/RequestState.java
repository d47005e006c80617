package org.agentmitra.agentrequests;

/** How far it is with a request to an agent. */
enum RequestState {
    ASKED("status-info"),
    ACCEPTED("status-ok"),
    DECLINED("status-danger"),
    /** By who asked. */
    WITHDRAWN("status-muted"),
    /** The agent never answered. */
    LAPSED("status-muted");

    private final String style;

    RequestState(String style) {
        this.style = style;
    }

    public String key() {
        return "agentrequests.state." + name();
    }

    public String style() {
        return style;
    }

    /** Whether it keeps another request from being made. */
    boolean stands() {
        return this == ASKED || this == ACCEPTED;
    }
}
