package org.agentmitra.joins;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.customerparts.CustomerPart;
import org.agentmitra.customerparts.CustomerRef;
import org.agentmitra.customers.CustomerJoins;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** Which records were joined to a customer, on the customer's page; one query. */
@Component
class JoinPart implements CustomerPart {
    private static final int ORDER = 85;

    private final CustomerJoins joins;

    JoinPart(CustomerJoins joins) {
        this.joins = joins;
    }

    record Records(UUID customer, List<CustomerJoins.Joined> joined) {}

    @Override
    public Optional<Part> of(Viewer viewer, CustomerRef customer) {
        if (!viewer.may("customers.update")) {
            return Optional.empty();
        }
        List<CustomerJoins.Joined> joined = joins.of(viewer, customer.id());
        return joined.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(ORDER, "joins/part :: part", new Records(customer.id(), joined)));
    }
}
