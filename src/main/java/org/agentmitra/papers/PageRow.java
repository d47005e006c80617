package org.agentmitra.papers;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A page of a paper.
 *
 * @param number from 1
 * @param document in the store
 * @param width in pixels
 * @param height in pixels
 */
record PageRow(UUID paper, int number, UUID document, int width, int height, Set<PaperHint> hints) {
    String hintText() {
        return hints.stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
