package org.agentmitra.households;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.customerparts.CustomerPart;
import org.agentmitra.customerparts.CustomerRef;
import org.agentmitra.shared.Money;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** A customer's family on the customer's page; one query. */
@Component
class HouseholdPart implements CustomerPart {
    private static final int ORDER = 10;

    private final Households households;

    HouseholdPart(Households households) {
        this.households = households;
    }

    record Family(UUID customer, List<Households.Member> members, boolean changeable) {
        /** What they pay together in a year. */
        public Money premium() {
            return members.stream().map(Households.Member::premium).reduce(Money.inr(0), Money::plus);
        }
    }

    @Override
    public Optional<Part> of(Viewer viewer, CustomerRef customer) {
        return Optional.of(new Part(
                ORDER,
                "households/part :: part",
                new Family(customer.id(), households.of(customer), viewer.may("customers.update"))));
    }
}
