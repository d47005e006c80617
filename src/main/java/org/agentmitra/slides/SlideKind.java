package org.agentmitra.slides;

import java.util.Locale;

/** Whether a slide is text on a colour, on a picture, beside a drawing, or on a video. */
public enum SlideKind {
    TEXT,
    IMAGE,
    ART,
    VIDEO;

    /** Key of its name. */
    public String key() {
        return "slides.kind." + name();
    }

    /** As style sheets and scripts know it. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
