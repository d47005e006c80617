package org.agentmitra.slides;

import static java.util.Comparator.comparingLong;

import java.util.List;
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
 * @param body lines with marks, see {@link Marks}
 * @param veil how much of the ground's colour lies over the picture, per cent
 * @param seconds how long it stays while slides change by themselves
 * @param locked whether agents have to leave it as the template has it
 */
public record Slide(
        SlideKind kind,
        @Nullable UUID picture,
        @Nullable UUID video,
        String alt,
        @Nullable Art art,
        SlideLayout layout,
        String title,
        String subtitle,
        String body,
        Tone text,
        Tone ground,
        int veil,
        int seconds,
        Transition transition,
        Call call,
        boolean locked) {
    /** Seconds that a slide stays at least and at most. */
    public static final int SHORTEST = 2;

    public static final int LONGEST = 10;

    /** Enough for white words on ink over any picture. */
    private static final int USUAL_VEIL = 60;

    private static final int USUAL_SECONDS = 5;

    /** One without a video and a drawing that agents may change. */
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
        this(
                kind,
                picture,
                null,
                alt,
                null,
                layout,
                title,
                subtitle,
                body,
                text,
                ground,
                veil,
                seconds,
                transition,
                call,
                false);
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

    /** The least of all its words on what is behind them. */
    public Contrast contrast() {
        return tones().map(this::contrast)
                .min(comparingLong(Contrast::hundredths))
                .orElseThrow();
    }

    private Contrast contrast(Tone tone) {
        return pictured() || plays() ? Contrast.over(tone, ground, veil) : Contrast.of(tone, ground);
    }

    /** The colours of its words. */
    private Stream<Tone> tones() {
        return Stream.concat(Stream.of(text), accents().stream());
    }

    /** The colours that some of its words have for themselves. */
    public Set<Tone> accents() {
        return phrases().stream()
                .flatMap(List::stream)
                .map(Phrase::tone)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The lines of the body as they look. */
    public List<List<Phrase>> phrases() {
        return lines().stream().map(Marks::read).toList();
    }

    /** The same in another look. */
    public Slide styled(SlideLayout place, Tone words, Tone behind, int stays) {
        return new Slide(
                kind,
                picture,
                video,
                alt,
                art,
                place,
                title,
                subtitle,
                body,
                words,
                behind,
                veil,
                stays,
                transition,
                call,
                locked);
    }

    /** The same that anybody may change. */
    public Slide unlocked() {
        return new Slide(
                kind,
                picture,
                video,
                alt,
                art,
                layout,
                title,
                subtitle,
                body,
                text,
                ground,
                veil,
                seconds,
                transition,
                call,
                false);
    }

    /** The same while its picture or its video is missing. */
    public Slide unpictured() {
        return new Slide(
                kind,
                null,
                null,
                alt,
                art,
                layout,
                title,
                subtitle,
                body,
                text,
                ground,
                veil,
                seconds,
                transition,
                call,
                locked);
    }

    /** The same with what is known of who looks filled in. */
    public Slide filled(Map<String, String> known) {
        return new Slide(
                kind,
                picture,
                video,
                alt,
                art,
                layout,
                Placeholders.fill(title, known),
                Placeholders.fill(subtitle, known),
                Placeholders.fill(body, known),
                text,
                ground,
                veil,
                seconds,
                transition,
                new Call(call.kind(), Placeholders.fill(call.text(), known), call.target()),
                locked);
    }

    /** The lines of the body that say something, as they were typed. */
    public List<String> lines() {
        return body.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
