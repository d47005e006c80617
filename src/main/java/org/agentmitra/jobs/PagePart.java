package org.agentmitra.jobs;

import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.Viewer;

/** What another module shows on the page of an import. */
public interface PagePart {
    /** @return empty when it has nothing to say of the import to the viewer */
    Optional<Part> of(Viewer viewer, UUID importId);

    /** What it shows whoever names the file's columns, who may; empty for nothing. */
    default Optional<Part> beforeMapping(Viewer viewer, UUID importId) {
        return Optional.empty();
    }

    /**
     * A part of the page.
     *
     * @param order lower ones come first
     * @param fragment template and name of a fragment that takes the model
     * @param asksFirst whether it says that a start asks somebody else first
     */
    record Part(int order, String fragment, Object model, boolean asksFirst) {
        public Part(int order, String fragment, Object model) {
            this(order, fragment, model, false);
        }
    }
}
