package org.agentmitra.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A slide: a picture or a colour, a veil over the picture, words, and a button.
 *
 * @param picture null for text alone, and while none is chosen
 * @param alt what the picture shows here; empty for what is said of it everywhere
 * @param body plain lines
 * @param veil how much of the ground's colour lies over the picture, per cent
 * @param seconds how long it stays while slides change by themselves
 */
public record Slide(
        SlideKind kind,
        @Nullable UUID picture,
        String alt,
        SlideLayout layout,
        String title,
        String subtitle,
        String body,
        Tone text,
        Tone ground,
        int veil,
        int seconds,
        Transition transition,
        Call call) {
    /** Seconds that a slide stays at least and at most. */
    public static final int SHORTEST = 2;

    public static final int LONGEST = 10;

    /** Enough for white words on ink over any picture. */
    private static final int USUAL_VEIL = 60;

    private static final int USUAL_SECONDS = 5;

    /** A slide as a form begins with it. */
    public static Slide blank() {
        return new Slide(
                SlideKind.TEXT,
                null,
                "",
                SlideLayout.CENTRE,
                "",
                "",
                "",
                Tone.WHITE,
                Tone.TEAL,
                USUAL_VEIL,
                USUAL_SECONDS,
                Transition.SLIDE,
                Call.NONE);
    }

    /** Whether there is anything to read, and so a contrast to mind. */
    public boolean speaks() {
        return !title.isEmpty() || !subtitle.isEmpty() || !body.isEmpty();
    }

    public boolean pictured() {
        return kind == SlideKind.IMAGE;
    }

    /** Of the words on what is behind them. */
    public Contrast contrast() {
        return pictured() ? Contrast.over(text, ground, veil) : Contrast.of(text, ground);
    }

    /** The lines of the body that say something, as they were typed. */
    public List<String> lines() {
        return body.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /**
     * What keeps it from being shown to anybody, as message keys.
     *
     * @param said what is said of its picture here or everywhere; empty for nothing
     */
    public List<String> lacks(String said) {
        List<String> lacks = new ArrayList<>();
        if (pictured() && picture == null) {
            lacks.add("slides.lack.picture");
        }
        if (pictured() && picture != null && said.isBlank()) {
            lacks.add("slides.lack.alt");
        }
        if (!pictured() && !speaks()) {
            lacks.add("slides.lack.words");
        }
        if ((speaks() || call.asks()) && !contrast().enough()) {
            lacks.add("slides.lack.contrast");
        }
        return lacks;
    }
}
