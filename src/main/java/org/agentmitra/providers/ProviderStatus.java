package org.agentmitra.providers;

/** Whether an insurer does business here. */
enum ProviderStatus {
    ACTIVE("status-ok"),
    INACTIVE("status-muted"),
    SUSPENDED("status-danger");

    private final String style;

    ProviderStatus(String style) {
        this.style = style;
    }

    public String key() {
        return "providers.status." + name();
    }

    public String style() {
        return style;
    }
}
