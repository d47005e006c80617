package org.agentmitra.presenting;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.presentations.Slideshow;
import org.agentmitra.presentations.Slideshows;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The slide, the next one and what to say, for whoever presents; the slides alone are on another screen. */
@Controller
class PresenterController {
    private final Slideshows shows;
    private final SlideNotes notes;

    PresenterController(Slideshows shows, SlideNotes notes) {
        this.shows = shows;
        this.notes = notes;
    }

    @GetMapping("/presentations/{id}/presenter")
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        Slideshow show = shows.of(viewer, "presentations.read", id);
        model.addAttribute("show", show);
        model.addAttribute("notes", notes.of(id));
        model.addAttribute("mayUpdate", viewer.may("presentations.update"));
        model.addAttribute("above", Map.of("href", "/presentations/" + id, "text", show.name()));
        return "presenting/show";
    }
}
