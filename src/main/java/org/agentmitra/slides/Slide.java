package org.agentmitra.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A slide: a picture, a video or a colour, a veil over it, words, and a button.
 *
 * @param picture null for text alone, and while none is chosen
 * @param video null but on a slide that plays one
 * @param alt what the picture or the video shows here; empty for what is said of it everywhere
 * @param body plain lines
 * @param veil how much of the ground's colour lies over the picture, per cent
 * @param seconds how long it stays while slides change by themselves
 */
public record Slide(
        SlideKind kind,
        @Nullable UUID picture,
        @Nullable UUID video,
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

    /** One that plays no video. */
    public Slide(
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
        this(kind, picture, null, alt, layout, title, subtitle, body, text, ground, veil, seconds, transition, call);
    }

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

    public boolean plays() {
        return kind == SlideKind.VIDEO;
    }

    /** Of the words on what is behind them. */
    public Contrast contrast() {
        return pictured() || plays() ? Contrast.over(text, ground, veil) : Contrast.of(text, ground);
    }

    /** The lines of the body that say something, as they were typed. */
    public List<String> lines() {
        return body.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /**
     * What keeps it from being shown to anybody, as message keys.
     *
     * @param said what is said of its picture or its video here or everywhere; empty for nothing
     */
    public List<String> lacks(String said) {
        return lacks(said, true);
    }

    /**
     * The same of one that may play a video.
     *
     * @param understood whether who cannot hear the video misses nothing
     */
    public List<String> lacks(String said, boolean understood) {
        List<String> lacks = new ArrayList<>();
        if (pictured() && picture == null) {
            lacks.add("slides.lack.picture");
        }
        if (pictured() && picture != null && said.isBlank()) {
            lacks.add("slides.lack.alt");
        }
        if (plays() && video == null) {
            lacks.add("slides.lack.video");
        }
        if (plays() && video != null && said.isBlank()) {
            lacks.add("slides.lack.video-alt");
        }
        if (plays() && video != null && !understood) {
            lacks.add("slides.lack.captions");
        }
        if (!pictured() && !plays() && !speaks()) {
            lacks.add("slides.lack.words");
        }
        if ((speaks() || call.asks()) && !contrast().enough()) {
            lacks.add("slides.lack.contrast");
        }
        return lacks;
    }
}
