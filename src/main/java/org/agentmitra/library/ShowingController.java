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
        return answered(() -> showings.publish(viewer, id, Typed.number(version)), "presentations.published", flash);
    }

    @PostMapping("/end")
    String delete(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String version,
            RedirectAttributes flash) {
        return answered(() -> showings.takeBack(viewer, id, Typed.number(version)), "presentations.taken-back", flash);
    }

    private static String answered(Runnable work, String done, RedirectAttributes flash) {
        try {
            work.run();
            flash.addFlashAttribute("message", done);
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return BACK;
    }
}
