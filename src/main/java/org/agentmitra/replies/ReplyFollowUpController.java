package org.agentmitra.replies;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.presentations.Slideshow;
import org.agentmitra.presentations.Slideshows;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes up an answer of somebody whom the portal does not know: a customer of the own book, and a call. */
@Controller
@RequestMapping("/presentations/{id}/replies/{reply}/followup")
class ReplyFollowUpController {
    private final Slideshows shows;
    private final ReplyList replies;
    private final ReplyFollowUps followUps;

    ReplyFollowUpController(Slideshows shows, ReplyList replies, ReplyFollowUps followUps) {
        this.shows = shows;
        this.replies = replies;
        this.followUps = followUps;
    }

    @GetMapping("/new")
    String newForm(Viewer viewer, @PathVariable UUID id, @PathVariable UUID reply, Model model) {
        Slideshow show = own(viewer, id);
        ReplyRow row = replies.find(viewer, id, reply);
        model.addAttribute("form", FollowForm.of(row));
        return page(show, row, model);
    }

    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable UUID reply,
            @ModelAttribute("form") FollowForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        Slideshow show = own(viewer, id);
        ReplyRow row = replies.find(viewer, id, reply);
        try {
            followUps.plan(viewer, show, row, form);
        } catch (Refused refused) {
            result.rejectValue(refused.field(), refused.code());
            return page(show, row, model);
        }
        flash.addFlashAttribute("message", "replies.followed");
        return "redirect:/presentations/{id}/replies";
    }

    /** Whoever looks after other agents leaves their follow-ups to them. */
    private Slideshow own(Viewer viewer, UUID id) {
        Slideshow show = shows.of(viewer, "presentations.read", id);
        if (!show.agent().equals(viewer.agent())) {
            throw new NotFound("presentation", id);
        }
        return show;
    }

    private static String page(Slideshow show, ReplyRow row, Model model) {
        model.addAttribute("show", show);
        model.addAttribute("reply", row);
        model.addAttribute("above", Map.of("href", "/presentations/" + show.id() + "/replies", "key", "replies.title"));
        return "replies/followup";
    }
}
