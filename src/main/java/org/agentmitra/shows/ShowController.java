package org.agentmitra.shows;

import java.util.UUID;
import org.agentmitra.presentations.Slideshows;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A presentation over the whole window, drafts too. */
@Controller
class ShowController {
    private final Slideshows shows;

    ShowController(Slideshows shows) {
        this.shows = shows;
    }

    @GetMapping("/presentations/{id}/show")
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        model.addAttribute("show", shows.of(viewer, "presentations.read", id));
        return "shows/show";
    }
}
