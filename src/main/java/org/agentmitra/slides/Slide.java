package org.agentmitra.slides;

import static java.util.Comparator.comparingLong;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A slide: a picture, a video or a colour, a veil over it, words, and a button.
 *
 * @param picture null for text alone, and while none is chosen
 * @param video null but on a slide that plays one
 * @param alt what the picture or the video shows here; empty for what is said of it everywhere
 * @param art null for none: only slides with a drawing have one
 * @param locked whether agents have to leave it as the template has it
 */
public record Slide(
        SlideKind kind,
        @Nullable UUID picture,
        @Nullable UUID video,
        String alt,
        @Nullable Art art,
        @JsonUnwrapped SlideWords words,
        @JsonUnwrapped SlideLook look,
        Call call,
        boolean locked) {
    /** Seconds that a slide stays at least and at most. */
    public static final int SHORTEST = 2;

    public static final int LONGEST = 10;

    /** Letters of its name in a list. */
    private static final int NAME = 80;

    /** A slide as a form begins with it. */
    public static Slide blank() {
        return of(SlideWords.NONE, SlideLook.USUAL);
    }

    /** Words on a colour, and no button. */
    public static Slide of(SlideWords words, SlideLook look) {
        return new Slide(SlideKind.TEXT, null, null, "", null, words, look, Call.NONE, false);
    }

    /** The title as lists and labels name the slide, without its marks and for who is not known; empty for none. */
    public String title() {
        return SlideWords.plain(Placeholders.fill(words.title(), Map.of()));
    }

    /** The same for lists, where what its picture shows stands for a missing title, as on a drawn page; empty for neither. */
    public String name() {
        String name = title().isEmpty() ? alt : title();
        return name.length() > NAME ? name.substring(0, NAME - 1).strip() + "…" : name;
    }

    /** Whether there is anything to read, and so a contrast to mind. */
    public boolean speaks() {
        return words.any();
    }

    /** Whether nothing lies over its picture, which may be of a page: nothing of it is cut off then. */
    public boolean bare() {
        return pictured() && !speaks() && look.veil() == 0;
    }

    public boolean pictured() {
        return kind == SlideKind.IMAGE;
    }

    public boolean plays() {
        return kind == SlideKind.VIDEO;
    }

    /** The least of all its words on what is behind them. */
    public Contrast contrast() {
        return Stream.concat(Stream.of(look.text()), accents().stream())
                .map(this::contrast)
                .min(comparingLong(Contrast::hundredths))
                .orElseThrow();
    }

    private Contrast contrast(Tone tone) {
        return pictured() || plays()
                ? Contrast.over(tone, look.ground(), look.veil())
                : Contrast.of(tone, look.ground());
    }

    /** The colours that some of its words have for themselves. */
    public Set<Tone> accents() {
        return words.all().map(Phrase::tone).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same in another look. */
    public Slide styled(SlideLook other) {
        return new Slide(kind, picture, video, alt, art, words, other, call, locked);
    }

    /** The same that anybody may change. */
    public Slide unlocked() {
        return new Slide(kind, picture, video, alt, art, words, look, call, false);
    }

    /** The same while its picture or its video is missing. */
    public Slide unpictured() {
        return new Slide(kind, null, null, alt, art, words, look, call, locked);
    }

    /** The same with what is known of who looks filled in. */
    public Slide filled(Map<String, String> known) {
        Call filled = new Call(call.kind(), Placeholders.fill(call.text(), known), call.target());
        return new Slide(kind, picture, video, alt, art, words.filled(known), look, filled, locked);
    }
}
