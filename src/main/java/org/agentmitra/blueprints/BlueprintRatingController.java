package org.agentmitra.blueprints;

import java.util.UUID;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody thinks of a template. */
@Controller
class BlueprintRatingController {
    private final BlueprintService blueprints;

    BlueprintRatingController(BlueprintService blueprints) {
        this.blueprints = blueprints;
    }

    @PostMapping("/presentations/templates/{id}/rating")
    String update(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String stars,
            RedirectAttributes flash) {
        try {
            blueprints.rate(viewer, id, stars.matches("\\d") ? Integer.parseInt(stars) : 0);
            flash.addFlashAttribute("message", "blueprints.rated");
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return "redirect:/presentations/templates/{id}";
    }
}
