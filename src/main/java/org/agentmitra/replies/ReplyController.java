package org.agentmitra.replies;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.presentations.Slideshow;
import org.agentmitra.presentations.Slideshows;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What people answered to a presentation. */
@Controller
class ReplyController {
    private final Slideshows shows;
    private final ReplyList replies;

    ReplyController(Slideshows shows, ReplyList replies) {
        this.shows = shows;
        this.replies = replies;
    }

    @GetMapping("/presentations/{id}/replies")
    String list(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable UUID before,
            Model model) {
        Slideshow show = shows.of(viewer, "presentations.read", id);
        model.addAttribute("show", show);
        model.addAttribute("page", replies.of(viewer, id, after, before));
        model.addAttribute("follows", show.agent().equals(viewer.agent()) && viewer.may("customers.create"));
        model.addAttribute("above", Map.of("href", "/presentations/" + id, "text", show.name()));
        return "replies/list";
    }
}
