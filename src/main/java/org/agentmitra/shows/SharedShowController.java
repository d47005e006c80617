package org.agentmitra.shows;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A presentation for whoever has its link. No session begins, and nobody has to sign in. */
@Controller
class SharedShowController {
    private final SharedShows shows;
    private final SharedPages pages;
    private final Visitors visitors;
    private final ApplicationEventPublisher events;

    SharedShowController(SharedShows shows, SharedPages pages, Visitors visitors, ApplicationEventPublisher events) {
        this.shows = shows;
        this.pages = pages;
        this.visitors = visitors;
        this.events = events;
    }

    @GetMapping("/p/{code}")
    @Nullable
    String show(
            Optional<Viewer> viewer,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String via,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws Exception {
        response.setHeader("X-Robots-Tag", "noindex");
        Optional<SharedShow> found = shows.find(code);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "shows/ended";
        }
        SharedShow shared = found.get();
        if (visitors.counts(viewer, request)) {
            Audience audience = viewer.isPresent() ? Audience.CUSTOMER : Audience.LINK;
            events.publishEvent(new ShowOpened(
                    shared.show(), shared.link(), audience, ShareChannel.of(via), visitors.welcome(request, response)));
        }
        pages.write(shared, model.asMap(), request, response);
        return null;
    }
}
