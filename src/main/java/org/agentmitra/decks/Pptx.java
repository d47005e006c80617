package org.agentmitra.decks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamReader;
import org.agentmitra.images.Artwork;
import org.agentmitra.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Reads a PowerPoint file (ECMA-376, PresentationML) by itself: of each slide its words and its largest picture. No program
 * and no macro in it is looked at.
 */
final class Pptx {
    private static final String MAIN = "ppt/presentation.xml";
    private static final Set<String> TAKEN = Set.of("jpg", "jpeg", "png", "webp");

    private final Archive archive;

    private Pptx(Archive archive) {
        this.archive = archive;
    }

    /** Hands out slide after slide. @throws Refused when it is no such file, or has too many slides */
    static void each(Path file, int most, Consumer<Leaf> taker) {
        try (Archive archive = Archive.open(file)) {
            new Pptx(archive).slides(most, taker);
        }
    }

    /** Reads what is written on its slides and makes nothing of it. @throws Refused as above */
    static void check(Path file, int most) {
        try (Archive archive = Archive.open(file)) {
            Pptx pptx = new Pptx(archive);
            boolean[] found = {false};
            pptx.parts(most).forEach(part -> {
                byte[] markup = archive.text(part);
                found[0] |= markup != null && !SlideMarkup.of(markup).hidden();
            });
            if (!found[0]) {
                throw new Refused("file", "decks.empty");
            }
        }
    }

    private void slides(int most, Consumer<Leaf> taker) {
        for (String part : parts(most)) {
            Leaf leaf = leaf(part);
            if (leaf != null) {
                taker.accept(leaf);
            }
        }
    }

    /** Where its slides are, in order. */
    private List<String> parts(int most) {
        byte[] main = archive.text(MAIN);
        if (main == null || !archive.has("[Content_Types].xml")) {
            throw new Refused("file", "decks.format");
        }
        List<String> ids = new ArrayList<>();
        Markup.read(main, each("sldId", at -> ids.add(relation(at))));
        if (ids.size() > most) {
            throw new Refused("file", "decks.pages");
        }
        Map<String, String> places = relations(MAIN, "");
        return ids.stream().map(id -> places.getOrDefault(id, "")).toList();
    }

    /** Null for one that is hidden or not there. */
    private @Nullable Leaf leaf(String part) {
        byte[] markup = archive.text(part);
        if (markup == null) {
            return null;
        }
        SlideMarkup slide = SlideMarkup.of(markup);
        if (slide.hidden()) {
            return null;
        }
        String at = slide.picture() == null ? "" : relations(part, "").getOrDefault(slide.picture(), "");
        return new Leaf(slide.title(), slide.subtitle(), slide.body(), picture(at), slide.said(), false, notes(part));
    }

    /** What its maker wrote down to be said to it; the part has a picture of the slide and its number beside. */
    private String notes(String part) {
        return relations(part, "/notesSlide").values().stream()
                .map(archive::text)
                .filter(Objects::nonNull)
                .map(markup -> SlideMarkup.of(markup).body())
                .findFirst()
                .orElse("");
    }

    /** Null for kinds that browsers do not show, such as drawings of Windows. */
    private Leaf.@Nullable Picture picture(String part) {
        String name = part.substring(part.lastIndexOf('/') + 1);
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        byte[] content = TAKEN.contains(ending) ? archive.read(part, Artwork.LARGEST) : null;
        return content == null ? null : new Leaf.Picture(name, content);
    }

    /**
     * Where a part's relations lead, by their ids; those that lead out of the file are left out.
     *
     * @param kind end of the name of their kind; empty for all
     */
    private Map<String, String> relations(String part, String kind) {
        int slash = part.lastIndexOf('/');
        byte[] markup = archive.text(part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels");
        Map<String, String> places = new HashMap<>();
        if (markup != null) {
            Markup.read(markup, each("Relationship", at -> {
                if (!Markup.attribute(at, "TargetMode").equals("External")
                        && Markup.attribute(at, "Type").endsWith(kind)) {
                    places.put(Markup.attribute(at, "Id"), Archive.resolved(part, Markup.attribute(at, "Target")));
                }
            }));
        }
        return places;
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

    private static Markup.Reader each(String element, Consumer<XMLStreamReader> met) {
        return new Markup.Reader() {
            @Override
            public void begin(String name, XMLStreamReader at) {
                if (name.equals(element)) {
                    met.accept(at);
                }
            }

            @Override
            public void end(String name) {
                // What it says stands in attributes.
            }
        };
    }
}
