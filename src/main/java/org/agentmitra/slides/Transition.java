package org.agentmitra.slides;

import java.util.Locale;

/** How a slide comes in. */
public enum Transition {
    FADE,
    SLIDE,
    NONE;

    /** Key of its name. */
    public String key() {
        return "slides.transition." + name();
    }

    /** As style sheets and scripts know it. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
