package org.agentmitra.kycfiles;

/** How carefully a customer has to be looked at and watched, from little to much. */
public enum Risk {
    LOW("status-ok"),
    MEDIUM("status-warn"),
    HIGH("status-danger");

    private final String style;

    Risk(String style) {
        this.style = style;
    }

    public String style() {
        return style;
    }

    public String key() {
        return "kyc.risk." + name();
    }

    Risk atLeast(Risk other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
