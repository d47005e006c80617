package org.agentmitra.timelines;

import java.util.Optional;
import java.util.UUID;
import org.agentmitra.customerparts.CustomerPart;
import org.agentmitra.customerparts.CustomerRef;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** The latest of what happened, on the customer's page. */
@Component
class TimelinePart implements CustomerPart {
    private static final int ORDER = 90;
    private static final int SHOWN = 10;

    private final Timeline timeline;

    TimelinePart(Timeline timeline) {
        this.timeline = timeline;
    }

    record Latest(UUID customer, Timeline.Stretch stretch) {}

    @Override
    public Optional<Part> of(Viewer viewer, CustomerRef customer) {
        return Optional.of(new Part(
                ORDER,
                "timelines/show :: part",
                new Latest(customer.id(), timeline.of(viewer, customer, null, SHOWN))));
    }
}
