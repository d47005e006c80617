package org.agentmitra.decks;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A slide of a paper.
 *
 * @param picture of all of it, or the largest on it; null for none
 * @param said what the picture shows, as the paper says; empty for nothing
 * @param notes what is said to it; empty for nothing
 */
record Leaf(
        String title,
        String subtitle,
        String body,
        @Nullable Picture picture,
        String said,
        Look look,
        String notes) {
    /** How much of its look is kept. */
    enum Look {
        /** The picture shows all of it, its words too. */
        WHOLE,
        /** All but something that cannot be drawn. */
        LACKING,
        /** Its words and its largest picture, as somebody asked. */
        WORDS,
        /** The same, as it could not be drawn. */
        UNDRAWN;

        /** Whether the picture shows the words. */
        boolean whole() {
            return this == WHOLE || this == LACKING;
        }
    }

    /** @param name of its file, with an ending that tells what it is */
    record Picture(String name, byte[] content) {}

    boolean empty() {
        return picture == null && title.isEmpty() && subtitle.isEmpty() && body.isEmpty();
    }

    /** The page as a picture, and what stands on it as that picture's description. */
    Leaf shown(Picture page) {
        String all = Stream.of(title, subtitle, body, said)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return new Leaf("", "", all, page, "", look, notes);
    }
}
