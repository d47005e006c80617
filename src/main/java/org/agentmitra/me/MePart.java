package org.agentmitra.me;

import java.util.Locale;
import java.util.Optional;
import org.agentmitra.shared.Viewer;

/** What a module shows on a customer's own page. */
public interface MePart {
    /** @return empty when it has nothing for the viewer */
    Optional<Part> of(Viewer viewer, Locale language);

    /**
     * A part of the page.
     *
     * @param order lower ones come first: 10 what is to be done, 20 policies, 30 the agent, 40 papers, 50 consents, 60 requests, 70 profile
     * @param fragment template and name of a fragment that takes the model
     */
    record Part(int order, String fragment, Object model) {}
}
