package org.agentmitra.decks;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/**
 * What a part of a PowerPoint file needs of another part.
 *
 * @param kind what for: the last word of the address that names its kind
 * @param target the part's name within the file
 */
record Relation(String id, String kind, String target) {
    /** Those of a part; those that lead out of the file are left out. */
    static List<Relation> of(Archive archive, String part) {
        int slash = part.lastIndexOf('/');
        byte[] markup = archive.text(part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels");
        List<Relation> found = new ArrayList<>();
        if (markup != null) {
            Markup.read(markup, Markup.each("Relationship", at -> {
                if (!Markup.attribute(at, "TargetMode").equals("External")) {
                    found.add(read(part, at));
                }
            }));
        }
        return found;
    }

    private static Relation read(String part, XMLStreamReader at) {
        String type = Markup.attribute(at, "Type");
        return new Relation(
                Markup.attribute(at, "Id"),
                type.substring(type.lastIndexOf('/') + 1),
                Archive.resolved(part, Markup.attribute(at, "Target")));
    }
}
