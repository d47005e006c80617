package org.agentmitra.decks;

import org.jspecify.annotations.Nullable;

/**
 * A slide of a paper.
 *
 * @param picture the largest on it; null for none
 * @param said what the picture shows, as the paper says; empty for nothing
 * @param whole whether the picture shows all of it, its words too
 * @param notes what is said to it; empty for nothing
 */
record Leaf(
        String title,
        String subtitle,
        String body,
        @Nullable Picture picture,
        String said,
        boolean whole,
        String notes) {
    /** @param name of its file, with an ending that tells what it is */
    record Picture(String name, byte[] content) {}

    boolean empty() {
        return picture == null && title.isEmpty() && subtitle.isEmpty() && body.isEmpty();
    }
}
