package org.agentmitra.slides;

import java.util.Locale;

/** Whether a slide is text on a colour or on a picture. */
public enum SlideKind {
    TEXT,
    IMAGE;

    /** Key of its name. */
    public String key() {
        return "slides.kind." + name();
    }

    /** As style sheets and scripts know it. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
