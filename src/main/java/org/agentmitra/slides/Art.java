package org.agentmitra.slides;

import java.util.Locale;

/** Drawings that the portal brings along; they stand beside the words, never behind them. */
public enum Art {
    UMBRELLA,
    SHIELD,
    HEART,
    KITE,
    SUNSET,
    SPROUT,
    ROAD,
    TALK;

    /** Address of the drawing. */
    public String src() {
        return "/img/art/" + name().toLowerCase(Locale.ROOT) + ".svg";
    }

    /** Key of its name, which also says what it shows. */
    public String key() {
        return "slides.art." + name();
    }
}
