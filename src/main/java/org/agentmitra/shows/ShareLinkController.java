package org.agentmitra.shows;

import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.presentations.Slideshow;
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

/** The links of a presentation. */
@Controller
@RequestMapping("/presentations/{id}/links")
class ShareLinkController {
    private static final String BACK = "redirect:/presentations/{id}/links";

    private final ShareLinks links;

    ShareLinkController(ShareLinks links) {
        this.links = links;
    }

    @GetMapping
    String list(Viewer viewer, @PathVariable UUID id, Model model) {
        model.addAttribute("form", new ShareLinkForm("30"));
        return page(viewer, id, model);
    }

    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ShareLinkForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        links.shared(viewer, id);
        if (!result.hasErrors()) {
            try {
                links.add(viewer, id, Duration.ofDays(Long.parseLong(form.days())));
                flash.addFlashAttribute("message", "shows.link.made");
                return BACK;
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        return page(viewer, id, model);
    }

    @PostMapping("/{link}/end")
    String delete(Viewer viewer, @PathVariable UUID id, @PathVariable UUID link, RedirectAttributes flash) {
        links.end(viewer, id, link);
        flash.addFlashAttribute("message", "shows.link.ended");
        return BACK;
    }

    private String page(Viewer viewer, UUID id, Model model) {
        Slideshow show = links.shared(viewer, id);
        model.addAttribute("show", show);
        model.addAttribute("links", links.of(viewer, id));
        model.addAttribute("times", List.of("7", "30", "90"));
        model.addAttribute("above", Map.of("href", "/presentations/" + id, "text", show.name()));
        return "shows/links";
    }
}
