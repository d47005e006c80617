package org.agentmitra.decks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.agentmitra.images.Inlay;
import org.jspecify.annotations.Nullable;

/**
 * One page of a PowerPoint file as a file of its own. The library that draws it gets nothing else: parts of the kinds that a
 * look is made of, each read and written anew ({@link Scrub}, {@link Inlays}), under names and kinds that are given here.
 */
final class Excerpt {
    /** More than a page that a person drew has, with its layout and its master. */
    private static final int ELEMENTS = 60_000;

    private static final int BYTES = 4 * 1024 * 1024;
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    private static final String PRESENTATION = "presentationml.";

    /** What a look is made of, and which of it each may need; a master lists all layouts, of which the page has one. */
    private enum Kind {
        PRESENTATION(Excerpt.PRESENTATION + "presentation.main", Set.of("slide", "tableStyles")),
        SLIDE(Excerpt.PRESENTATION + "slide", Set.of("slideLayout", "diagramData", "diagramDrawing")),
        SLIDELAYOUT(Excerpt.PRESENTATION + "slideLayout", Set.of("slideMaster")),
        SLIDEMASTER(Excerpt.PRESENTATION + "slideMaster", Set.of("theme")),
        TABLESTYLES(Excerpt.PRESENTATION + "tableStyles", Set.of()),
        THEME("theme", Set.of()),
        DIAGRAMDATA("drawingml.diagramData", Set.of()),
        DIAGRAMDRAWING("", Set.of());

        private final String content;
        private final Set<String> needs;

        Kind(String content, Set<String> needs) {
            this.content = content;
            this.needs = needs;
        }

        private String type() {
            return this == DIAGRAMDRAWING
                    ? "application/vnd.ms-office.drawingml.diagramDrawing+xml"
                    : "application/vnd.openxmlformats-officedocument." + content + "+xml";
        }
    }

    private final Archive archive;
    private final Inlays inlays;
    private final String slide;
    private final Map<String, String> names = new HashMap<>();
    private final StringBuilder types = new StringBuilder();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(out);
    private int elements;
    private int bytes;
    private boolean lacking;

    private Excerpt(Archive archive, Inlays inlays, String slide) {
        this.archive = archive;
        this.inlays = inlays;
        this.slide = slide;
        zip.setLevel(Deflater.NO_COMPRESSION);
    }

    /** @param slide name of its part @throws Undrawable when it is more than a page has reason to be */
    static Excerpt of(Archive archive, Inlays inlays, String main, String slide) {
        Excerpt excerpt = new Excerpt(archive, inlays, slide);
        try (excerpt.zip) {
            String root = excerpt.part(Kind.PRESENTATION, main);
            excerpt.put("_rels/.rels", RELATIONS + relation("rId1", "officeDocument", root) + "</Relationships>");
            excerpt.put(
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\""
                            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>"
                            + "<Default Extension=\"png\" ContentType=\"image/png\"/>" + excerpt.types + "</Types>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return excerpt;
    }

    byte[] written() {
        return out.toByteArray();
    }

    /** Whether something that stands on the page is not in it. */
    boolean lacking() {
        return lacking;
    }

    /** Writes a part and what it needs. @return its name in this file */
    private String part(Kind kind, String original) throws IOException {
        String known = names.get(original);
        if (known != null) {
            return known;
        }
        byte[] markup = archive.text(original);
        if (markup == null) {
            throw new Undrawable("part");
        }
        Scrub scrub = Scrub.of(markup);
        elements += scrub.elements();
        bytes += scrub.written().length;
        if (elements > ELEMENTS || bytes > BYTES) {
            throw new Undrawable("size");
        }
        lacking |= scrub.lacking();
        String name = named(kind, original);
        names.put(original, name);
        types.append("<Override PartName=\"/%s\" ContentType=\"%s\"/>".formatted(name, kind.type()));
        put(name, scrub.written());
        put(
                folder(name) + "_rels/" + name.substring(name.lastIndexOf('/') + 1) + ".rels",
                needs(kind, original, scrub));
        return name;
    }

    private String needs(Kind kind, String original, Scrub scrub) throws IOException {
        StringBuilder needs = new StringBuilder(RELATIONS);
        Set<String> missing = scrub.pictures();
        int diagrams = scrub.diagrams();
        for (Relation relation : Relation.of(archive, original)) {
            String target = target(kind, relation, missing);
            if (target != null) {
                needs.append(relation(relation.id(), relation.kind(), target));
                missing.remove(relation.id());
                diagrams -= relation.kind().equals("diagramDrawing") ? 1 : 0;
            }
        }
        lacking |= !missing.isEmpty() || diagrams > 0;
        return needs.append("</Relationships>").toString();
    }

    /** Null for what is left out. */
    private @Nullable String target(Kind kind, Relation relation, Set<String> pictures) throws IOException {
        if (relation.kind().equals("image")) {
            return pictures.contains(relation.id()) ? picture(relation.target()) : null;
        }
        boolean other = relation.kind().equals("slide") && !relation.target().equals(slide);
        return kind.needs.contains(relation.kind()) && !other
                ? part(Kind.valueOf(relation.kind().toUpperCase(Locale.ROOT)), relation.target())
                : null;
    }

    private @Nullable String picture(String original) throws IOException {
        String known = names.get(original);
        Optional<Inlay> inlay = known == null ? inlays.of(original) : Optional.empty();
        if (inlay.isPresent()) {
            known = "ppt/media/image" + names.size() + (inlay.get().jpeg() ? ".jpeg" : ".png");
            names.put(original, known);
            put(known, inlay.get().content());
        }
        return known;
    }

    /** The library finds the drawing of a diagram by its number: it is that of the data. */
    private String named(Kind kind, String original) {
        String number = original.replaceAll("\\D", "");
        return switch (kind) {
            case DIAGRAMDATA -> "ppt/diagrams/data" + number + ".xml";
            case DIAGRAMDRAWING -> "ppt/diagrams/drawing" + number + ".xml";
            default -> "ppt/parts/part" + names.size() + ".xml";
        };
    }

    private static String relation(String id, String kind, String target) {
        String type = kind.equals("diagramDrawing")
                ? "http://schemas.microsoft.com/office/2007/relationships/diagramDrawing"
                : OFFICE + kind;
        String safe = id.replaceAll("[^\\w.-]", "");
        return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"/%s\"/>".formatted(safe, type, target);
    }

    private static String folder(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    private void put(String name, String markup) throws IOException {
        put(name, markup.getBytes(StandardCharsets.UTF_8));
    }

    private void put(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
