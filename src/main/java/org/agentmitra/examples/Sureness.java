package org.agentmitra.examples;

/** How far a proposal can be trusted. */
enum Sureness {
    /** Header and values say the same. */
    SURE("status-ok"),
    LIKELY("status-info"),
    /** Somebody has to look. */
    DOUBTFUL("status-warn"),
    /** The header is known, and the values say otherwise: nothing is proposed. */
    LEFT_OUT("status-warn"),
    /** Neither header nor values say anything. */
    UNKNOWN("status-muted");

    private final String style;

    Sureness(String style) {
        this.style = style;
    }

    String key() {
        return "examples.sure." + name();
    }

    String style() {
        return style;
    }
}
