package org.agentmitra.templates;

/** Whether a template is offered to who imports. */
enum TemplateStatus {
    /** Never published. */
    DRAFT("status-muted"),
    PUBLISHED("status-ok"),
    /** Offered no more; what was imported by it is still read by it. */
    RETIRED("status-warn");

    private final String style;

    TemplateStatus(String style) {
        this.style = style;
    }

    public String key() {
        return "templates.status." + name();
    }

    public String style() {
        return style;
    }
}
