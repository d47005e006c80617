package org.agentmitra.customerparts;

import java.time.Instant;
import java.util.List;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What a module knows to have happened to a customer, for the timeline on the customer's page. A bean of this type is all it
 * takes.
 */
public interface Happenings {
    /**
     * The latest first, one query.
     *
     * @param before only what happened before; null for all
     * @param limit no more than so many
     */
    List<Happening> of(Viewer viewer, CustomerRef customer, @Nullable Instant before, int limit);

    /**
     * Something that happened.
     *
     * @param text message key; it takes {@code details} as its arguments
     * @param by name of who did it; null where nobody in particular did
     * @param href where more is to be read; null for nowhere
     */
    record Happening(
            Instant at,
            String text,
            List<String> details,
            @Nullable String by,
            @Nullable String href) {}
}
