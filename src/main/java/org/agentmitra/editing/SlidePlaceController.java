package org.agentmitra.editing;

import java.util.UUID;
import org.agentmitra.presentations.SlideDesk;
import org.agentmitra.presentations.Typed;
import org.agentmitra.shared.Moved;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The place of a slide among the others. */
@Controller
class SlidePlaceController {
    private final SlideDesk desk;

    SlidePlaceController(SlideDesk desk) {
        this.desk = desk;
    }

    /** @param to the position that it has afterwards */
    @PostMapping("/presentations/{id}/slides/{position}/place")
    String update(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable int position,
            @RequestParam(defaultValue = "0") int to,
            @RequestParam(required = false) @Nullable String version,
            RedirectAttributes flash) {
        try {
            int there = desk.move(viewer, id, Typed.number(version), position, to);
            new Moved(position, to, there).said("presentations.slide.moved").forEach(flash::addFlashAttribute);
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        // Without a place in the address: it would take the focus from the button that was pressed.
        return "redirect:/presentations/{id}";
    }
}
