package org.agentmitra.slides;

import java.util.Locale;

/** The colours that slides are made of. */
public enum Tone {
    WHITE(0xFFFFFF),
    CREAM(0xFDF6E3),
    SKY(0xDCEEFB),
    MARIGOLD(0xF2A516),
    TEAL(0x0F5257),
    FOREST(0x1E4D2B),
    NAVY(0x12305E),
    MAROON(0x6D1A36),
    SLATE(0x3C4454),
    INK(0x1B1F2A);

    private final int rgb;

    Tone(int rgb) {
        this.rgb = rgb;
    }

    int red() {
        return rgb >> 16;
    }

    int green() {
        return rgb >> 8 & 0xFF;
    }

    int blue() {
        return rgb & 0xFF;
    }

    /** As style sheets write it: {@code #0f5257}. */
    public String hex() {
        return "#" + String.format(Locale.ROOT, "%06x", rgb);
    }

    /** Style class of words in it. */
    public String style() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }

    /** Key of its name. */
    public String key() {
        return "slides.tone." + name();
    }
}
