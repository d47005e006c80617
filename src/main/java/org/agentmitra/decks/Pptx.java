package org.agentmitra.decks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamReader;
import org.agentmitra.images.Artwork;
import org.agentmitra.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a PowerPoint file (ECMA-376, PresentationML) by itself: of each slide its words and its largest picture, or
 * a picture of all of it ({@link Excerpt}, {@link PageDrawing}). No program and no macro in it is looked at.
 */
final class Pptx {
    private static final String MAIN = "ppt/presentation.xml";
    private static final Set<String> TAKEN = Set.of("jpg", "jpeg", "png", "webp");

    private static final Logger LOG = LoggerFactory.getLogger(Pptx.class);

    private final Archive archive;
    private final Inlays inlays;

    private Pptx(Archive archive) {
        this.archive = archive;
        this.inlays = new Inlays(archive);
    }

    /**
     * Hands out slide after slide.
     *
     * @param worded whether words are wanted, rather than pictures of the pages
     * @param end when to give up, by {@link System#nanoTime()}
     * @throws Refused when it is no such file, has too many slides, or takes too long
     */
    static void each(Path file, int most, boolean worded, long end, DeckFile.Taker taker) {
        try (Archive archive = Archive.open(file)) {
            Pptx pptx = new Pptx(archive);
            List<String> parts = pptx.shown(most);
            taker.count(parts.size());
            for (String part : parts) {
                if (System.nanoTime() - end > 0) {
                    throw new Refused("file", "decks.slow");
                }
                taker.take(worded ? pptx.leaf(part, Leaf.Look.WORDS) : pptx.drawn(part, end));
            }
        }
    }

    /** Reads what is written on its slides and the measures of its pictures, and makes nothing of it. @throws Refused as above */
    static void check(Path file, int most) {
        try (Archive archive = Archive.open(file)) {
            if (new Pptx(archive).shown(most).isEmpty()) {
                throw new Refused("file", "decks.empty");
            }
            archive.markup();
            archive.pictures(TAKEN);
        }
    }

    /** The parts of slides that are there and not hidden, in order. */
    private List<String> shown(int most) {
        return parts(most).stream()
                .filter(part -> {
                    byte[] markup = archive.text(part);
                    return markup != null && !SlideMarkup.of(markup).hidden();
                })
                .toList();
    }

    private Leaf drawn(String part, long end) {
        try {
            Excerpt page = Excerpt.of(archive, inlays, MAIN, part);
            Leaf.Picture picture = new Leaf.Picture("page.jpg", PageDrawing.drawn(page.written(), end));
            return leaf(part, page.lacking() ? Leaf.Look.LACKING : Leaf.Look.WHOLE)
                    .shown(picture);
        } catch (Undrawable why) {
            LOG.info("A page of slides was not drawn: {}", why.getMessage());
            return leaf(part, Leaf.Look.UNDRAWN);
        }
    }

    /** Where its slides are, in order. */
    private List<String> parts(int most) {
        byte[] main = archive.text(MAIN);
        if (main == null || !archive.has("[Content_Types].xml")) {
            throw new Refused("file", "decks.format");
        }
        List<String> ids = new ArrayList<>();
        Markup.read(main, Markup.each("sldId", at -> ids.add(relation(at))));
        if (ids.size() > most) {
            throw new Refused("file", "decks.pages");
        }
        Map<String, String> places = places(MAIN);
        return ids.stream().map(id -> places.getOrDefault(id, "")).toList();
    }

    private Leaf leaf(String part, Leaf.Look look) {
        SlideMarkup slide = SlideMarkup.of(Objects.requireNonNull(archive.text(part), part));
        String at = slide.picture() == null ? "" : places(part).getOrDefault(slide.picture(), "");
        return new Leaf(
                slide.title(),
                slide.subtitle(),
                String.join("\n", slide.body(), words(part, "diagramDrawing")).strip(),
                look.whole() ? null : picture(at),
                slide.said(),
                look,
                words(part, "notesSlide"));
    }

    /** What stands in a part that belongs to a slide: what its maker wrote down to be said to it, or its diagram. */
    private String words(String part, String kind) {
        return Relation.of(archive, part).stream()
                .filter(relation -> relation.kind().equals(kind))
                .map(relation -> archive.text(relation.target()))
                .filter(Objects::nonNull)
                .map(markup -> SlideMarkup.of(markup).body())
                .collect(Collectors.joining("\n"));
    }

    private Map<String, String> places(String part) {
        return Relation.of(archive, part).stream()
                .collect(Collectors.toMap(Relation::id, Relation::target, (first, second) -> second));
    }

    /** Null for kinds that browsers do not show, such as drawings of Windows. */
    private Leaf.@Nullable Picture picture(String part) {
        String name = part.substring(part.lastIndexOf('/') + 1);
        byte[] content = TAKEN.contains(Archive.ending(part)) ? archive.read(part, Artwork.LARGEST) : null;
        return content == null ? null : new Leaf.Picture(name, content);
    }

    /** A slide has a number of its own beside the id of its relation, in another namespace. */
    private static String relation(XMLStreamReader at) {
        for (int i = 0; i < at.getAttributeCount(); i++) {
            String space = Objects.requireNonNullElse(at.getAttributeNamespace(i), "");
            if (at.getAttributeLocalName(i).equals("id") && space.endsWith("/relationships")) {
                return at.getAttributeValue(i);
            }
        }
        return "";
    }
}
