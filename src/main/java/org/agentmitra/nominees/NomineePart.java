package org.agentmitra.nominees;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.customerparts.CustomerPart;
import org.agentmitra.customerparts.CustomerRef;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** A customer's nominees on the customer's page; one query. */
@Component
class NomineePart implements CustomerPart {
    private static final int ORDER = 50;

    private final Nominations nominations;

    NomineePart(Nominations nominations) {
        this.nominations = nominations;
    }

    record Named(UUID customer, List<Nominee> nominees, boolean changeable) {}

    @Override
    public Optional<Part> of(Viewer viewer, CustomerRef customer) {
        return Optional.of(new Part(
                ORDER,
                "nominees/part :: part",
                new Named(customer.id(), nominations.read(customer.id()).nominees(), viewer.may("customers.update"))));
    }
}
