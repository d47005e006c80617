package org.agentmitra.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.agentmitra.me.MePart;
import org.agentmitra.policies.BookFigures;
import org.agentmitra.policies.BookFigures.BookSummary;
import org.agentmitra.policies.DuePolicies;
import org.agentmitra.policies.DuePolicies.DuePolicy;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Reach;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** A policyholder's policies and dues on their own page. */
@Component
class PolicyPart implements MePart {
    private static final int ORDER = 20;

    private final BookFigures figures;
    private final DuePolicies policies;
    private final HomeFlags flags;
    private final Clock clock;

    PolicyPart(BookFigures figures, DuePolicies policies, HomeFlags flags, Clock clock) {
        this.figures = figures;
        this.policies = policies;
        this.flags = flags;
        this.clock = clock;
    }

    /** @param policies the next due first, as many as a page of the list holds */
    record Held(BookSummary figures, PageOf<DuePolicy> policies) {}

    @Override
    public Optional<Part> of(Viewer viewer, Locale language) {
        if (viewer.grants().get("policies.read") != Reach.OWN || !flags.policies(viewer)) {
            return Optional.empty();
        }
        LocalDate today = viewer.today(clock);
        return Optional.of(new Part(
                ORDER, "home/part :: policies", new Held(figures.of(viewer, today), policies.of(viewer, today))));
    }
}
