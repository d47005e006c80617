package org.agentmitra.library;

import java.util.UUID;
import org.agentmitra.presentations.Showings;
import org.agentmitra.presentations.Typed;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes a presentation the active one of its agent, or takes it back to be changed. */
@Controller
@RequestMapping("/presentations/{id}/publication")
class ShowingController {
    private static final String BACK = "redirect:/presentations/{id}";

    private final Showings showings;

    ShowingController(Showings showings) {
        this.showings = showings;
    }

    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String version,
            RedirectAttributes flash) {
        try {
            showings.publish(viewer, id, Typed.number(version));
            flash.addFlashAttribute("message", "presentations.published");
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return BACK;
    }

    @PostMapping("/end")
    String delete(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String version,
            RedirectAttributes flash) {
        try {
            showings.takeBack(viewer, id, Typed.number(version));
            flash.addFlashAttribute("message", "presentations.taken-back");
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return BACK;
    }
}
