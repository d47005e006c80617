package org.agentmitra.presentations;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.agentmitra.media.PictureRef;
import org.agentmitra.shared.Digest;
import org.agentmitra.slides.Slide;
import org.agentmitra.slides.SlideDeck;
import org.agentmitra.slides.SlideLook;
import org.agentmitra.videos.VideoRef;
import org.jspecify.annotations.Nullable;

/**
 * A presentation as it is shown.
 *
 * @param agentName whose it is
 * @param language of what its slides say
 * @param brand null for none
 * @param published whether anybody who has its address may see it
 * @param edition which slides its makers wrote, sixteen letters and digits: a figure about the second one is about that one
 */
public record Slideshow(
        UUID id,
        UUID agent,
        String agentName,
        String name,
        String language,
        boolean published,
        String edition,
        List<Frame> frames,
        @Nullable Brand brand) {
    private static final int EDITION = 16;

    /** In place of an agent, where there is none: a template is nobody's. */
    public static final UUID NOBODY = new UUID(0, 0);

    /**
     * A slide among the others.
     *
     * @param position 1 and on
     * @param picture null for text alone, and when there is none
     * @param said what the picture or the video shows, in words
     * @param video null but on a slide that plays one
     */
    public record Frame(
            int position,
            Slide slide,
            @Nullable PictureRef picture,
            String said,
            @Nullable VideoRef video) {}

    /** Of slides as they were written, whoever they are filled in for. */
    static String edition(List<Slide> written) {
        return Digest.of(SlideDeck.write(written)).substring(0, EDITION);
    }

    /** Its colours as a style sheet: the pages' own policy refuses style in attributes. */
    public String colours() {
        return frames.stream()
                .map(frame ->
                        colours("#slide-" + frame.position(), frame.slide().look()))
                .collect(Collectors.joining("", "", accents()));
    }

    private static String colours(String slide, SlideLook look) {
        String text = look.text().hex();
        String ground = look.ground().hex();
        return slide + "{color:" + text + ";background-color:" + ground + "}\n"
                + slide + " .slide-veil{background-color:" + ground + ";opacity:" + look.veil() + "%}\n"
                + slide + " .slide-call{color:" + ground + ";background-color:" + text + "}\n";
    }

    private String accents() {
        return frames.stream()
                .flatMap(frame -> frame.slide().accents().stream())
                .distinct()
                .sorted()
                .map(tone -> "#show ." + tone.style() + "{color:" + tone.hex() + "}\n")
                .collect(Collectors.joining());
    }

    /** Address of its colours; another one whenever they change. */
    public String sheet() {
        return "/p/colours/" + id + "/" + Digest.of(colours()) + ".css";
    }
}
