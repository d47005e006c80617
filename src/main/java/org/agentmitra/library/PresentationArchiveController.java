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

/** Puts a published presentation away. */
@Controller
@RequestMapping("/presentations/{id}/archive")
class PresentationArchiveController {
    private static final String BACK = "redirect:/presentations/{id}";

    private final Showings showings;

    PresentationArchiveController(Showings showings) {
        this.showings = showings;
    }

    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String version,
            RedirectAttributes flash) {
        try {
            showings.archive(viewer, id, Typed.number(version));
            flash.addFlashAttribute("message", "presentations.archived");
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return BACK;
    }
}
