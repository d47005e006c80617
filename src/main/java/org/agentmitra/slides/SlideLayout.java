package org.agentmitra.slides;

import java.util.Locale;

/** Where the text of a slide stands. */
public enum SlideLayout {
    CENTRE,
    LEFT,
    RIGHT,
    TOP,
    BOTTOM,
    /** Up to four lines, each in a field of its own. */
    GRID;

    /** Fields of a grid. */
    public static final int CELLS = 4;

    /** Key of its name. */
    public String key() {
        return "slides.layout." + name();
    }

    /** As style sheets and scripts know it. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
