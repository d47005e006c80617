package org.agentmitra.editions;

import java.util.List;
import java.util.UUID;
import org.agentmitra.presentations.Typed;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings an edition back into the draft. */
@Controller
class RestorationController {
    private final Editions editions;

    RestorationController(Editions editions) {
        this.editions = editions;
    }

    @PostMapping("/presentations/{id}/editions/{number}/restoration")
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String version,
            RedirectAttributes flash) {
        try {
            editions.restore(viewer, id, number, Typed.number(version));
            flash.addFlashAttribute("message", "editions.restored");
            flash.addFlashAttribute("messageArguments", List.of(number));
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return "redirect:/presentations/{id}";
    }
}
