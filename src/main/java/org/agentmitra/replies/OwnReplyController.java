package org.agentmitra.replies;

import jakarta.validation.Valid;
import java.util.UUID;
import org.agentmitra.presentations.Slideshow;
import org.agentmitra.shared.Viewer;
import org.agentmitra.shows.OwnShows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers of customers to what their agent shows them. Their names are known. */
@Controller
@RequestMapping("/shows/{id}/replies")
class OwnReplyController {
    private final OwnShows shows;
    private final Replies replies;

    OwnReplyController(OwnShows shows, Replies replies) {
        this.shows = shows;
        this.replies = replies;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        model.addAttribute("form", ReplyForm.blank());
        return page(shows.of(viewer, id), true, model);
    }

    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReplyForm form,
            BindingResult result,
            Model model) {
        Slideshow show = shows.of(viewer, id);
        if (result.hasErrors()) {
            return page(show, false, model);
        }
        replies.take(viewer, show, null, form);
        return "redirect:/shows/{id}/replies";
    }

    private static String page(Slideshow show, boolean given, Model model) {
        model.addAttribute("show", show);
        model.addAttribute("base", OwnShows.path(show.id()));
        model.addAttribute("given", given);
        return "replies/own";
    }
}
