package org.agentmitra.shared;

import java.util.List;
import java.util.Map;

/**
 * A row of a list that was put elsewhere.
 *
 * @param from the place that it had, 1 and on
 * @param wanted the place that was asked for
 * @param there the place that it has now: the nearest there is
 */
public record Moved(int from, int wanted, int there) {
    /**
     * What the page of the list is told, so that it says so and the focus stays at the button that was pressed.
     *
     * @param message key of a text with a place for the number
     */
    public Map<String, Object> said(String message) {
        return Map.of("message", message, "messageArguments", List.of(there), "moved", there, "upwards", wanted < from);
    }
}
