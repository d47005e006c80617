package org.agentmitra.consents;

import java.util.List;
import java.util.Optional;
import org.agentmitra.customerparts.CustomerPart;
import org.agentmitra.customerparts.CustomerRef;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** What a customer agrees to, on the page that the agent has of them. */
@Component
class CustomerConsents implements CustomerPart {
    private static final int ORDER = 80;

    private final ConsentPages pages;

    CustomerConsents(ConsentPages pages) {
        this.pages = pages;
    }

    /** Nothing of a customer without an account: nobody could have asked them here. */
    @Override
    public Optional<Part> of(Viewer viewer, CustomerRef customer) {
        if (customer.user() == null) {
            return Optional.empty();
        }
        List<ConsentLine> lines = pages.of(customer.user(), viewer.zone()).stream()
                .filter(line -> line.since() != null)
                .toList();
        return Optional.of(new Part(ORDER, "consents/customer :: part", lines));
    }
}
