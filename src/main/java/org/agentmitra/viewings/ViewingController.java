package org.agentmitra.viewings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.presentations.Slideshow;
import org.agentmitra.shared.Viewer;
import org.agentmitra.shows.OwnShows;
import org.agentmitra.shows.SharedShows;
import org.agentmitra.shows.Visitors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What pages tell in the background of somebody who looks at a presentation; watch.js sends it. */
@Controller
class ViewingController {
    private final SharedShows shared;
    private final OwnShows own;
    private final Visitors visitors;
    private final Viewings viewings;

    ViewingController(SharedShows shared, OwnShows own, Visitors visitors, Viewings viewings) {
        this.shared = shared;
        this.own = own;
        this.visitors = visitors;
        this.viewings = viewings;
    }

    @PostMapping("/p/{code}/viewings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void create(
            Optional<Viewer> viewer,
            @PathVariable String code,
            @ModelAttribute("watched") Watched watched,
            HttpServletRequest request) {
        keep(viewer, shared.of(code).show(), watched, request);
    }

    @PostMapping("/shows/{id}/viewings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void create(
            Viewer viewer,
            @PathVariable UUID id,
            @ModelAttribute("watched") Watched watched,
            HttpServletRequest request) {
        keep(Optional.of(viewer), own.of(viewer, id), watched, request);
    }

    private void keep(Optional<Viewer> viewer, Slideshow show, Watched watched, HttpServletRequest request) {
        @Nullable String visitor = visitors.known(request);
        if (visitor != null && visitors.counts(viewer, request)) {
            viewings.watched(show, visitor, watched);
        }
    }
}
