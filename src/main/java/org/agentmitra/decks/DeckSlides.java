package org.agentmitra.decks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.media.PictureIntake;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.slides.Call;
import org.agentmitra.slides.Slide;
import org.agentmitra.slides.SlideKind;
import org.agentmitra.slides.SlideLook;
import org.agentmitra.slides.SlideWords;
import org.agentmitra.slides.Tone;
import org.jspecify.annotations.Nullable;

/** Makes slides of leaves, one after the other. */
final class DeckSlides {
    private static final int TITLE = 120;
    private static final int SUBTITLE = 200;
    private static final int BODY = 600;
    private static final int SAID = 300;
    private static final int VEIL = 70;
    /** A leaf without its picture is better than none; of these nobody could say that it is without. */
    private static final Set<String> GRAVE =
            Set.of("media.picture.pixels", "media.picture.large", "media.picture.quota");

    private final Viewer viewer;
    private final PictureIntake intake;
    private final List<Slide> slides = new ArrayList<>();
    private final List<UUID> fresh = new ArrayList<>();
    private final Map<Integer, String> notes = new HashMap<>();
    private final List<Integer> undrawn = new ArrayList<>();
    private final List<Integer> lacking = new ArrayList<>();
    private boolean shortened;

    DeckSlides(Viewer viewer, PictureIntake intake) {
        this.viewer = viewer;
        this.intake = intake;
    }

    List<Slide> slides() {
        return slides;
    }

    /** Pictures that the agent did not have before. */
    List<UUID> fresh() {
        return fresh;
    }

    /** What is said to slides, by their positions. */
    Map<Integer, String> notes() {
        return notes;
    }

    /** Whether some words were too many. */
    boolean shortened() {
        return shortened;
    }

    /** Positions of slides that should be pictures and are not. */
    List<Integer> undrawn() {
        return undrawn;
    }

    /** Positions of slides that are pictures without all that stood on them. */
    List<Integer> lacking() {
        return lacking;
    }

    /** @throws Refused when its picture is one that is not taken from anybody, or there is no room for it */
    void add(Leaf leaf) {
        if (leaf.empty()) {
            return;
        }
        UUID picture = leaf.picture() == null ? null : kept(leaf.picture(), said(leaf));
        if (!leaf.notes().isEmpty()) {
            notes.put(slides.size() + 1, leaf.notes());
        }
        if (leaf.look() == Leaf.Look.UNDRAWN) {
            undrawn.add(slides.size() + 1);
        } else if (leaf.look() == Leaf.Look.LACKING) {
            lacking.add(slides.size() + 1);
        }
        SlideLook usual = SlideLook.USUAL;
        boolean pictured = picture != null;
        slides.add(new Slide(
                pictured ? SlideKind.IMAGE : SlideKind.TEXT,
                picture,
                null,
                pictured ? said(leaf) : "",
                null,
                words(leaf),
                new SlideLook(
                        usual.layout(),
                        usual.text(),
                        pictured ? Tone.INK : usual.ground(),
                        leaf.look().whole() ? 0 : VEIL,
                        usual.seconds(),
                        usual.transition()),
                Call.NONE,
                false));
    }

    private SlideWords words(Leaf leaf) {
        return leaf.look().whole()
                ? SlideWords.NONE
                : new SlideWords(cut(leaf.title(), TITLE), cut(leaf.subtitle(), SUBTITLE), cut(leaf.body(), BODY));
    }

    private @Nullable UUID kept(Leaf.Picture picture, String said) {
        try {
            PictureIntake.Kept kept = intake.bring(viewer, picture.name(), picture.content(), said);
            if (kept.fresh()) {
                fresh.add(kept.id());
            }
            return kept.id();
        } catch (Refused refused) {
            if (GRAVE.contains(refused.code())) {
                throw new Refused("file", refused.code());
            }
            return null;
        }
    }

    private static String said(Leaf leaf) {
        String said = leaf.said().isBlank() && leaf.look().whole() ? leaf.body() : leaf.said();
        String plain = said.replaceAll("[\\s\\p{C}]+", " ").strip();
        return plain.length() > SAID ? plain.substring(0, SAID - 1) + "…" : plain;
    }

    /** At the end of a word, where one is near. */
    private String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        shortened = true;
        int space = text.lastIndexOf(' ', most - 2);
        return text.substring(0, space > most / 2 ? space : most - 2).strip() + " …";
    }
}
