package org.agentmitra.followups;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.customerparts.CustomerPart;
import org.agentmitra.customerparts.CustomerRef;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** A customer's follow-ups on the customer's page; one query. */
@Component
class FollowUpPart implements CustomerPart {
    private static final int ORDER = 60;
    private static final int SHOWN = 20;

    private final FollowUps followUps;
    private final Clock clock;

    FollowUpPart(FollowUps followUps, Clock clock) {
        this.followUps = followUps;
        this.clock = clock;
    }

    record Planned(UUID customer, List<FollowUp> lines, LocalDate today, boolean changeable) {}

    @Override
    public Optional<Part> of(Viewer viewer, CustomerRef customer) {
        return Optional.of(new Part(
                ORDER,
                "followups/part :: part",
                new Planned(
                        customer.id(),
                        followUps.of(viewer, customer, SHOWN),
                        viewer.today(clock),
                        viewer.may("customers.update"))));
    }
}
