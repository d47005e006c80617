package org.agentmitra.slides;

import java.util.Locale;

/** Where the text of a slide stands. */
public enum SlideLayout {
    CENTRE,
    LEFT,
    RIGHT,
    TOP,
    BOTTOM;

    /** Key of its name. */
    public String key() {
        return "slides.layout." + name();
    }

    /** As style sheets and scripts know it. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
