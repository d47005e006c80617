package org.agentmitra.customerparts;

import java.util.Optional;
import org.agentmitra.shared.Viewer;

/**
 * What another module shows on the page of a customer: the KYC file, papers, policies, consents and so on. A bean of this
 * type is all it takes; the page asks every one, each with a fixed number of queries, and shows the parts in their order.
 * The page has made sure that the viewer may read the customer; a part asks for the permission that its own records need.
 */
public interface CustomerPart {
    /** @return empty when it has nothing to say of the customer to the viewer */
    Optional<Part> of(Viewer viewer, CustomerRef customer);

    /**
     * A part of the page.
     *
     * @param order lower ones come first: household 10, policies 20, KYC 30, papers 40, nominees 50, follow-ups 60, notes 70,
     *     consents 80, timeline 90
     * @param fragment template and name of a fragment that takes the model: a section with a heading of the second level
     */
    record Part(int order, String fragment, Object model) {}
}
