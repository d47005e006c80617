package org.agentmitra.blueprints;

import java.util.UUID;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives a template to agents, and takes it away. */
@Controller
@RequestMapping("/presentations/templates/{id}/publication")
class BlueprintPublicationController {
    private static final String BACK = "redirect:/presentations/templates/{id}";

    private final BlueprintService blueprints;

    BlueprintPublicationController(BlueprintService blueprints) {
        this.blueprints = blueprints;
    }

    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String version,
            RedirectAttributes flash) {
        return answered(() -> blueprints.publish(viewer, id, version), "blueprints.published", flash);
    }

    @PostMapping("/end")
    String delete(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String version,
            RedirectAttributes flash) {
        return answered(() -> blueprints.retire(viewer, id, version), "blueprints.retired", flash);
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
