package org.agentmitra.slides;

import java.util.ArrayList;
import java.util.List;

/** What keeps a slide from being shown to anybody. */
public final class SlideLacks {
    private SlideLacks() {}

    /**
     * Message keys, none for a slide that may be shown.
     *
     * @param said what is said of its picture or its video here or everywhere; empty for nothing
     */
    public static List<String> of(Slide slide, String said) {
        return of(slide, said, true);
    }

    /**
     * The same of one that may play a video.
     *
     * @param understood whether who cannot hear the video misses nothing
     */
    public static List<String> of(Slide slide, String said, boolean understood) {
        List<String> lacks = new ArrayList<>();
        if (slide.pictured()) {
            looks(slide.picture() != null, said, "slides.lack.picture", "slides.lack.alt", lacks);
        }
        if (slide.plays()) {
            looks(slide.video() != null, said, "slides.lack.video", "slides.lack.video-alt", lacks);
        }
        if (slide.plays() && slide.video() != null && !understood) {
            lacks.add("slides.lack.captions");
        }
        if (slide.kind() == SlideKind.ART && slide.art() == null) {
            lacks.add("slides.lack.art");
        }
        if (!slide.pictured() && !slide.plays() && !slide.speaks()) {
            lacks.add("slides.lack.words");
        }
        if ((slide.speaks() || slide.call().asks()) && !slide.contrast().enough()) {
            lacks.add("slides.lack.contrast");
        }
        return lacks;
    }

    private static void looks(boolean there, String said, String missing, String unsaid, List<String> lacks) {
        if (!there) {
            lacks.add(missing);
        } else if (said.isBlank()) {
            lacks.add(unsaid);
        }
    }
}
