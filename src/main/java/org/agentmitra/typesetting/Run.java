package org.agentmitra.typesetting;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a text that one font can write.
 *
 * @param script name of its font in small letters, for {@code class} on the page; empty where no font knows the letters
 */
public record Run(String script, String text) {
    /** Whether it can be written at all; whoever shows it says so otherwise, rather than leave it out. */
    public boolean known() {
        return !script.isEmpty();
    }

    /** Splits a text where its script changes; blanks, digits and signs stay with what stands before them. */
    public static List<Run> of(String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        Face face = Face.DEVANAGARI;
        for (int letter : text.codePoints().toArray()) {
            Face next = face(letter, face);
            if (next != face && !piece.isEmpty()) {
                String whole = piece.toString();
                String written = face == Face.NONE ? whole.stripTrailing() : whole;
                runs.add(new Run(face.family(), written));
                // A blank behind what cannot be written is written all the same.
                piece.delete(0, written.length());
            }
            face = next;
            piece.appendCodePoint(letter);
        }
        if (!piece.isEmpty()) {
            runs.add(new Run(face.family(), piece.toString()));
        }
        return List.copyOf(runs);
    }

    private static Face face(int letter, Face before) {
        boolean shared = switch (UnicodeScript.of(letter)) {
            case COMMON, INHERITED -> true;
            default -> false;
        };
        if (shared && before.writes(letter)) {
            return before;
        }
        return Face.of(letter);
    }
}
