package org.agentmitra.decks;

import java.io.ByteArrayInputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.agentmitra.shared.Refused;

/** Walks along a part of a paper that is XML. Definitions of its own, and what they could draw in, are refused. */
final class Markup {
    /** Elements of a slide; one with more was not drawn by a person. */
    private static final int MOST = 200_000;

    private static final XMLInputFactory FACTORY = factory();

    private Markup() {}

    /** What is met; each element by its name without the prefix. */
    interface Reader {
        void begin(String name, XMLStreamReader at);

        void end(String name);

        default void text(String text) {}
    }

    /** @throws Refused when it is no XML, or tries to be clever */
    static void read(byte[] part, Reader reader) {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
            int left = MOST;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE || left == 0) {
                    throw new Refused("file", "decks.odd");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    left--;
                    reader.begin(xml.getLocalName(), xml);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    reader.end(xml.getLocalName());
                } else if (event == XMLStreamConstants.CHARACTERS) {
                    reader.text(xml.getText());
                }
            }
        } catch (XMLStreamException damaged) {
            throw new Refused("file", "decks.unreadable");
        }
    }

    /**
     * Looks at a part as far as its first element, before which alone something can be defined.
     *
     * @param head its first bytes
     * @throws Refused when something is; what is no XML, or begins with more than that, is told by who reads it
     */
    static void begin(byte[] head) {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(head));
            while (xml.hasNext() && !xml.isStartElement()) {
                if (xml.next() == XMLStreamConstants.DTD) {
                    throw new Refused("file", "decks.odd");
                }
            }
        } catch (XMLStreamException unread) {
            // Not every part is read.
        }
    }

    /** An attribute whatever its namespace is; empty where there is none. */
    static String attribute(XMLStreamReader at, String name) {
        for (int i = 0; i < at.getAttributeCount(); i++) {
            if (at.getAttributeLocalName(i).equals(name)) {
                return at.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Looks at the elements of a name. */
    static Reader each(String element, Consumer<XMLStreamReader> met) {
        return new Reader() {
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

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
