package org.agentmitra.presentations;

/** Where a presentation stands. */
public enum PresentationStatus {
    /** Being made; nobody but its makers sees it. */
    DRAFT("status-info"),
    /** Whoever has a link sees it. */
    PUBLISHED("status-ok"),
    /** Put away; nobody sees it any more. */
    ARCHIVED("status-muted");

    private final String style;

    PresentationStatus(String style) {
        this.style = style;
    }

    /** Style class of its badge. */
    public String style() {
        return style;
    }

    /** Key of its name. */
    public String key() {
        return "presentations.status." + name();
    }
}
