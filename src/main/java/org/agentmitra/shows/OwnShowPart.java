package org.agentmitra.shows;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.agentmitra.me.MePart;
import org.agentmitra.presentations.Slideshow;
import org.agentmitra.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The active presentation of a customer's agent, on the customer's own page below the agent. */
@Component
class OwnShowPart implements MePart {
    private static final int BELOW_THE_AGENT = 35;

    private final OwnShows own;
    private final Visitors visitors;
    private final ApplicationEventPublisher events;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    /** @param request the one of the moment, as is the response */
    OwnShowPart(
            OwnShows own,
            Visitors visitors,
            ApplicationEventPublisher events,
            HttpServletRequest request,
            HttpServletResponse response) {
        this.own = own;
        this.visitors = visitors;
        this.events = events;
        this.request = request;
        this.response = response;
    }

    @Override
    public Optional<Part> of(Viewer viewer, Locale language) {
        return own.of(viewer).map(show -> opened(viewer, show));
    }

    private Part opened(Viewer viewer, Slideshow show) {
        if (visitors.counts(Optional.of(viewer), request)) {
            events.publishEvent(new ShowOpened(
                    show, null, Audience.CUSTOMER, ShareChannel.HOME, visitors.welcome(request, response)));
        }
        return new Part(BELOW_THE_AGENT, "shows/home :: part", new ShownAtHome(show, OwnShows.path(show.id())));
    }
}
