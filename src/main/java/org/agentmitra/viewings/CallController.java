package org.agentmitra.viewings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.presentations.Slideshow;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.agentmitra.shows.OwnShows;
import org.agentmitra.shows.SharedShows;
import org.agentmitra.shows.Visitors;
import org.agentmitra.slides.Call;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.view.RedirectView;

/** Counts who follows the button of a slide, and leads on to what the slide itself says: no address is taken from outside. */
@Controller
class CallController {
    private final SharedShows shared;
    private final OwnShows own;
    private final Visitors visitors;
    private final Viewings viewings;

    CallController(SharedShows shared, OwnShows own, Visitors visitors, Viewings viewings) {
        this.shared = shared;
        this.own = own;
        this.visitors = visitors;
        this.viewings = viewings;
    }

    @GetMapping("/p/{code}/calls/{position}")
    RedirectView show(
            Optional<Viewer> viewer,
            @PathVariable String code,
            @PathVariable int position,
            HttpServletRequest request) {
        return follow(viewer, shared.of(code).show(), position, request);
    }

    @GetMapping("/shows/{id}/calls/{position}")
    RedirectView show(Viewer viewer, @PathVariable UUID id, @PathVariable int position, HttpServletRequest request) {
        return follow(Optional.of(viewer), own.of(viewer, id), position, request);
    }

    private RedirectView follow(Optional<Viewer> viewer, Slideshow show, int position, HttpServletRequest request) {
        Call call = position >= 1 && position <= show.frames().size()
                ? show.frames().get(position - 1).slide().call()
                : Call.NONE;
        if (!call.asks()) {
            throw new NotFound("call", position);
        }
        if (visitors.counts(viewer, request)) {
            viewings.called(show, visitors.known(request), position);
        }
        RedirectView onward = new RedirectView(call.href(), true);
        onward.setExposeModelAttributes(false);
        onward.setExpandUriTemplateVariables(false);
        return onward;
    }
}
