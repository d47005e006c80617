package org.agentmitra.shows;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.agentmitra.home.HomePart;
import org.agentmitra.presentations.Slideshow;
import org.agentmitra.presentations.Slideshows;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The active presentation on the first page: the agent's own, and for customers that of their agent. */
@Component
class HomeShow implements HomePart {
    private final Slideshows shows;
    private final OwnShows own;
    private final Visitors visitors;
    private final ApplicationEventPublisher events;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    /** @param request the one of the moment, as is the response */
    HomeShow(
            Slideshows shows,
            OwnShows own,
            Visitors visitors,
            ApplicationEventPublisher events,
            HttpServletRequest request,
            HttpServletResponse response) {
        this.shows = shows;
        this.own = own;
        this.visitors = visitors;
        this.events = events;
        this.request = request;
        this.response = response;
    }

    /** @param path below which lies what customers do with it; null where it is the viewer's own, who can change it */
    record Shown(Slideshow show, @Nullable String path) {
        public boolean own() {
            return path == null;
        }

        public String edition() {
            return ShowEdition.of(show);
        }
    }

    @Override
    public Optional<Part> of(Viewer viewer) {
        return viewer.agent() == null
                ? own.of(viewer).map(show -> opened(viewer, show))
                : shows.active(Set.of(viewer.agent())).map(show -> part(show, null));
    }

    private Part opened(Viewer viewer, Slideshow show) {
        if (visitors.counts(Optional.of(viewer), request)) {
            events.publishEvent(new ShowOpened(
                    show, null, Audience.CUSTOMER, ShareChannel.HOME, visitors.welcome(request, response)));
        }
        return part(show, OwnShows.path(show.id()));
    }

    private static Part part(Slideshow show, @Nullable String path) {
        return new Part("shows/home", new Shown(show, path));
    }
}
