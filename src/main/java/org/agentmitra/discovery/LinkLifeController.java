package org.agentmitra.discovery;

import java.util.UUID;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How long a link of the viewer is good for: longer, or no more. */
@Controller
@RequestMapping("/profile/links/{id}")
class LinkLifeController {
    private static final String BACK = "redirect:/profile/links/{id}";

    private final LinkDesk desk;

    LinkLifeController(LinkDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/renewal")
    String create(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        try {
            desk.renew(viewer, id);
            flash.addFlashAttribute("message", "discovery.link.renewed");
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return BACK;
    }

    @PostMapping("/end")
    String delete(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        desk.end(viewer, id);
        flash.addFlashAttribute("message", "discovery.link.closed");
        return BACK;
    }
}
