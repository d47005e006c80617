package org.agentmitra.shows;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.agentmitra.presentations.Slideshow;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A presentation for whoever has its link. No session begins, and nobody has to sign in. */
@Controller
class SharedShowController {
    private final ShareLinks links;

    SharedShowController(ShareLinks links) {
        this.links = links;
    }

    @GetMapping("/p/{code}")
    String show(@PathVariable String code, Model model, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        Optional<Slideshow> show = links.find(code);
        if (show.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "shows/ended";
        }
        model.addAttribute("show", show.get());
        return "shows/shared";
    }
}
