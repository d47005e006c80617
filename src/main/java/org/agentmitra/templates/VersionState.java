package org.agentmitra.templates;

/** How a version of a template stands. */
enum VersionState {
    /** Being designed. */
    DRAFT("status-info"),
    PUBLISHED("status-ok"),
    /** Was published until a later one was. */
    SUPERSEDED("status-muted");

    private final String style;

    VersionState(String style) {
        this.style = style;
    }

    public String key() {
        return "templates.version." + name();
    }

    public String style() {
        return style;
    }
}
