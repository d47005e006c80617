package org.agentmitra.home;

import java.util.Optional;
import org.agentmitra.shared.Viewer;

/** What another module shows on the first page; each costs a fixed number of queries. */
public interface HomePart {
    /** @return empty when it has nothing for the viewer */
    Optional<Part> of(Viewer viewer);

    /**
     * A part of the page.
     *
     * @param template where the fragment {@code part} takes the model: a section with a heading of the second level
     */
    record Part(String template, Object model) {}
}
