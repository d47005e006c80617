package org.agentmitra.decks;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a part of a PowerPoint file anew for the library that draws it: without what leads elsewhere, what moves, and what
 * would cost it more than a page is worth.
 */
final class Scrub implements Markup.Reader {
    /** Links, extensions of other programs (drawings as SVG are one), and what happens in time. */
    private static final Set<String> LEFT_OUT =
            Set.of("hlinkClick", "hlinkHover", "hlinkMouseOver", "extLst", "timing", "transition", "custDataLst");

    private static final Set<String> LETTERS = Set.of("latin", "ea", "cs", "font");
    /** All of the width or height of a picture, in thousandths of a percent. */
    private static final int WHOLE = 100_000;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Set<String> pictures = new HashSet<>();
    private final XMLStreamWriter writer;
    private int within;
    private int elements;
    private int diagrams;
    private boolean lacking;

    private Scrub() throws XMLStreamException {
        writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    }

    /** @throws Undrawable when it cannot be written */
    static Scrub of(byte[] part) {
        try {
            Scrub scrub = new Scrub();
            Markup.read(part, scrub);
            scrub.writer.writeEndDocument();
            scrub.writer.close();
            return scrub;
        } catch (XMLStreamException e) {
            throw new Undrawable("markup");
        }
    }

    byte[] written() {
        return out.toByteArray();
    }

    int elements() {
        return elements;
    }

    /** Whether something stands on it that is not drawn, pictures apart. */
    boolean lacking() {
        return lacking;
    }

    /** How many diagrams stand on it, each with a part of its own that says how it is drawn. */
    int diagrams() {
        return diagrams;
    }

    /** Ids of relations of the pictures that are shown. */
    Set<String> pictures() {
        return pictures;
    }

    @Override
    public void begin(String name, XMLStreamReader at) {
        if (within > 0 || LEFT_OUT.contains(name) || name.equals("srcRect") && !cuts(at)) {
            within++;
            return;
        }
        elements++;
        if (name.equals("blip")) {
            pictures.add(Markup.attribute(at, "embed"));
        }
        if (name.equals("graphicData")) {
            String kind = Markup.attribute(at, "uri");
            lacking |= kind.contains("/chart");
            diagrams += kind.endsWith("/diagram") ? 1 : 0;
        }
        write(() -> start(name, at));
    }

    @Override
    public void text(String text) {
        if (within == 0) {
            write(() -> writer.writeCharacters(text));
        }
    }

    @Override
    public void end(String name) {
        if (within > 0) {
            within--;
        } else {
            write(writer::writeEndElement);
        }
    }

    private void start(String name, XMLStreamReader at) throws XMLStreamException {
        String space = Objects.requireNonNullElse(at.getNamespaceURI(), XMLConstants.NULL_NS_URI);
        writer.writeStartElement(Objects.requireNonNullElse(at.getPrefix(), ""), name, space);
        for (int i = 0; i < at.getNamespaceCount(); i++) {
            String prefix = Objects.requireNonNullElse(at.getNamespacePrefix(i), "");
            String uri = Objects.requireNonNullElse(at.getNamespaceURI(i), "");
            if (prefix.isEmpty()) {
                writer.writeDefaultNamespace(uri);
            } else {
                writer.writeNamespace(prefix, uri);
            }
        }
        for (int i = 0; i < at.getAttributeCount(); i++) {
            String attribute = at.getAttributeLocalName(i);
            String value = value(name, attribute, at.getAttributeValue(i));
            String prefix = Objects.requireNonNullElse(at.getAttributePrefix(i), "");
            if (prefix.isEmpty()) {
                writer.writeAttribute(attribute, value);
            } else {
                writer.writeAttribute(prefix, at.getAttributeNamespace(i), attribute, value);
            }
        }
    }

    private static String value(String element, String attribute, String value) {
        if (attribute.equals("typeface") && LETTERS.contains(element)) {
            // The letters are the portal's own, whatever a font is called.
            return "Dialog";
        }
        if (element.equals("path") && attribute.equals("path")) {
            // Gradients along an outline are drawn stroke by stroke, as many as the shape has dots.
            return "circle";
        }
        // The number of a page stands in its text; where it is the only page of its file it would be counted anew.
        return element.equals("fld") && attribute.equals("type") ? "text" : value;
    }

    /** Whether it cuts edges off a picture; added edges may be as large as somebody writes. */
    private static boolean cuts(XMLStreamReader at) {
        return Stream.of("l", "t", "r", "b")
                .map(side -> Markup.attribute(at, side))
                .allMatch(cut -> cut.isEmpty() || cut.matches("\\d{1,5}") && Integer.parseInt(cut) < WHOLE / 2);
    }

    private static void write(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new Undrawable("markup");
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }
}
